package io.huiyin.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.city.CityProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each night the audit trail loses what is older than the profile says. */
@Configuration(proxyBeanMethods = false)
class AuditRetention {

    /** between the days, when few people work */
    private static final LocalTime AT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> forgetOldAudit(AuditTrail audit, CityProfile profile, Clock clock) {
        return Tasks.recurring("audit-retention", new Daily(profile.zone(), AT))
                .execute((instance, context) ->
                        audit.forget(clock.instant().minus(Duration.ofDays(profile.auditDays()))));
    }
}
