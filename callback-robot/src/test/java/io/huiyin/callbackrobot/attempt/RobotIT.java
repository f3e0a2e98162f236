package io.huiyin.callbackrobot.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import io.huiyin.callbackrobot.result.Callbacks;
import io.huiyin.callbackrobot.result.Callbacks.CallbackView;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.voicebot.queue.CallCentre;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The robot with its scheduler on a database of its own; citizens answer by a list, the clock stands still. */
abstract class RobotIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T09:00");
    static final ScriptedCallCentre CALLS = new ScriptedCallCentre();

    static TestDatabase database;
    static RecordPlane plane;
    static Tickets tickets;
    static Callbacks callbacks;
    static int citizens;

    @ComponentScan("io.huiyin.callbackrobot")
    @EnableConfigurationProperties(CallbackSettings.class)
    static class Wiring {
        @Bean
        CallCentre callCentre() {
            return CALLS;
        }

        /** Its heartbeat comes once an hour: another node with a quicker one takes it for dead. */
        @Bean(initMethod = "start", destroyMethod = "stop")
        Scheduler scheduler(DataSource database, List<Task<?>> tasks, Clock clock) {
            return node("first", database, tasks, clock, Duration.ofHours(1));
        }
    }

    static Scheduler node(String name, DataSource database, List<Task<?>> tasks, Clock clock, Duration heartbeat) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), tasks)
                .schedulerName(new SchedulerName.Fixed(name))
                .clock(clock::instant)
                .threads(4)
                .pollingInterval(Duration.ofMillis(100))
                .heartbeatInterval(heartbeat)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .build();
    }

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated("core", "callbackrobot");
        JdbcClient.create(database.dataSource())
                .sql("create table scheduled_tasks (task_name text not null, task_instance text not null,"
                        + " task_data bytea, execution_time timestamptz not null, picked boolean not null,"
                        + " picked_by text, last_success timestamptz, last_failure timestamptz,"
                        + " consecutive_failures int, last_heartbeat timestamptz, version bigint not null,"
                        + " priority smallint, primary key (task_name, task_instance))")
                .update();
        plane = RecordPlane.on(database, CLOCK, TestCity.folder(), Map.of(), Wiring.class);
        tickets = plane.bean(Tickets.class);
        callbacks = plane.bean(Callbacks.class);
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    @BeforeEach
    void morning() {
        // each test on a day of its own, so that no callback of another is due again
        CLOCK.forward(Duration.ofDays(1));
    }

    /** A ticket whose unit has just replied; its citizen has a number of its own. */
    static Ticket replied() {
        String number = "1380000" + String.format("%04d", ++citizens);
        var demand = new NewTicket(
                "complaint",
                "noise",
                "楼下噪声",
                "夜里太吵",
                null,
                null,
                null,
                number,
                null,
                false,
                false,
                null,
                "urban",
                "目录");
        return replied(tickets.file(demand, "agent"));
    }

    static Ticket replied(Ticket filed) {
        Ticket signed = tickets.sign(filed.id(), filed.version(), "clerk");
        return tickets.reply(signed.id(), signed.version(), "已处理", "街道已在电话里答复", "clerk");
    }

    static String number(Ticket ticket) {
        return ticket.demand().phone();
    }

    static CallbackView callback(Ticket ticket) {
        await().until(() -> !callbacks.of(ticket.id()).isEmpty());
        return callbacks.of(ticket.id()).getFirst();
    }

    static void awaitState(Ticket ticket, TicketState state) {
        await().untilAsserted(() ->
                assertThat(tickets.find(ticket.id()).orElseThrow().state()).isEqualTo(state));
    }

    static void awaitTries(Ticket ticket, int tries) {
        await().untilAsserted(() -> {
            CallbackView view = callback(ticket);
            assertThat(view.tries()).isEqualTo(tries);
            assertThat(view.state()).isNotEqualTo(Callbacks.State.RINGING);
        });
    }
}
