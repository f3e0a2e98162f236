package io.huiyin.callbackrobot.attempt;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.callbackrobot.plan.DialRules;
import io.huiyin.callbackrobot.result.CallbackId;
import io.huiyin.callbackrobot.survey.Question;
import io.huiyin.callbackrobot.survey.Survey;
import io.huiyin.callbackrobot.survey.Understanding;
import io.huiyin.core.background.Background;
import io.huiyin.core.city.CityProfile;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together; the task is found by the scheduler that app brings. */
@Configuration(proxyBeanMethods = false)
class AttemptSetup {

    static final String TASK = "callback";

    @Bean
    DialRules dialRules(CityProfile profile, CallbackSettings settings) {
        return new DialRules(settings.over(profile.callback()), profile.zone());
    }

    @Bean
    Understanding understanding() {
        return new Understanding();
    }

    /** The first citizen who answers should not wait until the words are read. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> understandingWarmUp(Understanding understanding, Background background) {
        return ready -> background.run(
                "understanding-warm-up",
                "the first answer to a callback will take longer to understand",
                () -> understanding.read(Question.RESOLVED, "解决了"));
    }

    @Bean
    Survey survey(Understanding understanding, CallbackSettings settings) {
        return new Survey(understanding, settings.patience());
    }

    /**
     * A run is one look at a callback and at most one call. When its node dies another takes the run over; the attempt
     * that it finds begun is then counted as failed and not rung again.
     */
    @Bean
    Task<Void> callbackTask(Attempts attempts, CallbackSettings settings) {
        ExecutionHandler<Void> look = (instance, context) -> {
            var next = attempts.look(CallbackId.parse(instance.getId()));
            return next.<CompletionHandler<Void>>map(at -> (done, operations) -> operations.reschedule(done, at))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        };
        return Tasks.custom(TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(settings.retryAfterError()))
                .onDeadExecutionRevive()
                .execute(look);
    }
}
