package io.huiyin.app;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.model.ModelAsked;
import io.huiyin.core.model.ModelKind;
import io.huiyin.routermodel.versions.RouterVersions;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Routers are learnt behind the scenes: a row of the scheduler for each version that was asked for, and one that looks each
 * night whether a fresh one is due. A node that dies meanwhile is followed by another, which begins anew.
 */
@Configuration(proxyBeanMethods = false)
class RouterTimers {

    private static final TaskDescriptor<Void> LEARN = TaskDescriptor.of("router-learn");

    /** when few people call, and after the language */
    private static final LocalTime AT = LocalTime.of(3, 20);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    RouterTimers(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(ModelAsked asked) {
        if (asked.kind() == ModelKind.ROUTING) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            LEARN.instance(String.valueOf(asked.number())).build(), clock.instant());
        }
    }

    @Bean
    static OneTimeTask<Void> routerLearnTask(RouterVersions versions) {
        return Tasks.oneTime(LEARN)
                .onDeadExecutionRevive()
                .execute((instance, context) -> versions.make(Integer.parseInt(instance.getId())));
    }

    @Bean
    static RecurringTask<Void> routerWeekTask(RouterVersions versions, CityProfile profile) {
        return Tasks.recurring("router-week", new Daily(profile.zone(), AT))
                .execute((instance, context) -> versions.askWeekly());
    }
}
