package io.huiyin.app;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.core.bulletin.BulletinRound;
import io.huiyin.core.notice.SmsRound;
import io.huiyin.core.supervision.EmergencyRound;
import io.huiyin.core.supervision.UrgeRound;
import io.huiyin.core.ticket.GradeRound;
import io.huiyin.core.ticket.PauseRound;
import io.huiyin.core.ticket.UnitLimitRound;
import io.huiyin.core.visit.VisitRound;
import io.huiyin.kbvectors.entry.EntryRound;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds that keep units to their time, as rows of the scheduler: one node makes each, a restart makes it up. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SupervisionRounds.SupervisionSettings.class)
class SupervisionRounds {

    /** @param round from the end of one round to the next */
    @ConfigurationProperties("huiyin.supervision")
    record SupervisionSettings(@DefaultValue("30s") Duration round) {}

    @Bean
    Task<Void> pauseRoundTask(PauseRound round, SupervisionSettings settings) {
        return recurring("pause-round", settings, round::go);
    }

    @Bean
    Task<Void> emergencyRoundTask(EmergencyRound round, SupervisionSettings settings) {
        return recurring("emergency-round", settings, round::go);
    }

    @Bean
    Task<Void> bulletinRoundTask(BulletinRound round, SupervisionSettings settings) {
        return recurring("bulletin-round", settings, round::go);
    }

    @Bean
    Task<Void> gradeRoundTask(GradeRound round, SupervisionSettings settings) {
        return recurring("grade-round", settings, round::go);
    }

    @Bean
    Task<Void> unitLimitRoundTask(UnitLimitRound round, SupervisionSettings settings) {
        return recurring("unit-limit-round", settings, round::go);
    }

    @Bean
    Task<Void> smsRoundTask(SmsRound round, SupervisionSettings settings) {
        return recurring("sms-round", settings, round::go);
    }

    @Bean
    Task<Void> visitRoundTask(VisitRound round, SupervisionSettings settings) {
        return recurring("visit-round", settings, round::go);
    }

    @Bean
    Task<Void> urgeRoundTask(UrgeRound round, SupervisionSettings settings) {
        return recurring("urge-round", settings, round::go);
    }

    @Bean
    Task<Void> knowledgeRoundTask(EntryRound round, SupervisionSettings settings) {
        return recurring("knowledge-round", settings, round::go);
    }

    private static Task<Void> recurring(String name, SupervisionSettings settings, Runnable round) {
        return Tasks.recurring(name, FixedDelay.of(settings.round())).execute((instance, context) -> round.run());
    }
}
