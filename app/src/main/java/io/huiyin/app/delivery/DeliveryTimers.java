package io.huiyin.app.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.delivery.Courier;
import io.huiyin.core.delivery.Deliveries;
import io.huiyin.core.delivery.DeliveryDue;
import io.huiyin.core.exchange.Incoming;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** A row of the scheduler for each delivery that waits, set in the transaction that makes it due. */
@Configuration(proxyBeanMethods = false)
class DeliveryTimers {

    private static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("delivery");

    /** after a fault of our own */
    private static final Duration AFTER_FAULT = Duration.ofMinutes(1);

    private static final LocalTime FORGETS_AT = LocalTime.of(3, 40);

    private final ObjectProvider<SchedulerClient> scheduler;

    DeliveryTimers(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener
    void on(DeliveryDue due) {
        var timer = DELIVERY.instance(String.valueOf(due.delivery())).build();
        try {
            scheduler.getObject().schedule(timer, due.at(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException _) {
            // it looks again by itself as long as it waits
        }
    }

    @Bean
    static Task<Void> deliveryTask(Courier courier) {
        return Tasks.custom(DELIVERY)
                .onFailureReschedule(FixedDelay.of(AFTER_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, context) -> courier.attempt(Long.parseLong(instance.getId()))
                        .<CompletionHandler<Void>>map(at -> (done, operations) -> operations.reschedule(done, at))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    static RecurringTask<Void> forgetDelivered(Deliveries deliveries, Incoming incoming, CityProfile profile) {
        return Tasks.recurring("delivery-retention", new Daily(profile.zone(), FORGETS_AT))
                .execute((instance, context) -> {
                    deliveries.forgetOld();
                    incoming.forgetOld();
                });
    }
}
