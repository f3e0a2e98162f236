package io.huiyin.voicebot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Decision;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.queue.CallCentre.Reach;
import io.huiyin.voicebot.telephony.TestBrowser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HungUpTests {

    private static final String NUMBER = "13800001234";

    @TempDir
    Path recordings;

    @Test
    void whatTheRobotDecidesAfterTheCitizenHasHungUpIsToldBeforeTheCallsEnd() throws Exception {
        var exchange = new TestBrowser.Exchange(TestCentre.LINE, Clock.systemUTC());
        var kit = new TestCentre(recordings);
        var pool = Executors.newVirtualThreadPerTaskExecutor();
        var centre = kit.open(exchange.telephone(), exchange.headsets());
        var citizen = exchange.citizen(NUMBER);
        var reach = CompletableFuture.supplyAsync(
                () -> centre.callOut(CallId.random(), NUMBER, "T1", conversation -> {
                    assertThat(conversation.listen("", Duration.ofSeconds(30))).isEqualTo(new Answer.Gone());
                    // the session has closed its legs and would be through by now
                    await().until(() -> citizen.told.stream().anyMatch(one -> one.startsWith("ended")));
                    conversation.decided(new Decision("夜间受理", "已挂机", "", "filed", "已登记", "登记"));
                }),
                pool);
        await().until(() -> citizen.told.contains("ringing 12345"));
        citizen.does("answer");
        await().until(() -> !kit.all(CallEvent.Answered.class).isEmpty());
        citizen.does("hangup");
        assertThat(reach.get()).isEqualTo(Reach.ANSWERED);
        assertThat(kit.story()).endsWith("Decided", "Ended");
        kit.close();
        pool.close();
    }
}
