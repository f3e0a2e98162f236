package io.huiyin.app;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.kbvectors.question.QuestionRound;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What citizens asked and no entry answered is gathered all day long, a little at a time. */
@Configuration(proxyBeanMethods = false)
class KnowledgeTimers {

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> unansweredQuestions(QuestionRound round) {
        return Tasks.recurring("knowledge-questions", FixedDelay.of(BETWEEN))
                .execute((instance, context) -> round.run());
    }
}
