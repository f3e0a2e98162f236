package io.huiyin.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.agentassist.trend.Trends;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for what citizens speak of more than usual, as a row of the scheduler: one node does it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TrendTimers.TrendSettings.class)
class TrendTimers {

    /** @param round from the end of one look to the next */
    @ConfigurationProperties("huiyin.trends")
    record TrendSettings(@DefaultValue("30m") Duration round) {}

    @Bean
    static RecurringTask<Void> trendRoundTask(Trends trends, TrendSettings settings) {
        return Tasks.recurring("trend-round", FixedDelay.of(settings.round()))
                .execute((instance, context) -> trends.go());
    }
}
