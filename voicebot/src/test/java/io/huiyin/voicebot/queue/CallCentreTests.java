package io.huiyin.voicebot.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.queue.CallCentre.Reach;
import io.huiyin.voicebot.telephony.TestBrowser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallCentreTests {

    private static final String NUMBER = "13800001234";

    @TempDir
    Path recordings;

    private final TestBrowser.Exchange exchange = new TestBrowser.Exchange(TestCentre.LINE, Clock.systemUTC());
    private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
    private TestCentre kit;

    @BeforeEach
    void kit() {
        kit = new TestCentre(recordings);
    }

    @AfterEach
    void close() {
        kit.close();
        pool.close();
    }

    private CallCentre centre() {
        return kit.open(exchange.telephone(), exchange.headsets());
    }

    private void awaitStory(String... events) {
        await().untilAsserted(() -> assertThat(kit.story()).containsExactly(events));
    }

    @Test
    void aTypedCallGoesFromTheRingToItsEnd() {
        kit.greeting = "您好，这里是测试热线，通话将被录音。";
        var centre = centre();
        centre.seat("agent1", Seat.State.READY);
        var citizen = exchange.citizen(NUMBER);
        citizen.does("dial");
        awaitStory("Rang", "Offered");
        var call = kit.events.getFirst().call();
        assertThat(centre.callOf("agent1"))
                .hasValueSatisfying(live -> assertThat(live.phase()).isEqualTo(LiveCall.Phase.OFFERED));
        centre.answer(call, "agent1");
        awaitStory("Rang", "Offered", "Answered", "TextFinal");
        citizen.types("小区停水了");
        await().until(() -> kit.all(CallEvent.TextFinal.class).size() == 2);
        centre.say(call, "请问是哪个小区？");
        await().until(() -> kit.all(CallEvent.TextFinal.class).size() == 3);
        citizen.does("hangup");
        awaitStory("Rang", "Offered", "Answered", "TextFinal", "TextFinal", "TextFinal", "Ended");
        assertThat(kit.all(CallEvent.TextFinal.class))
                .extracting(CallEvent.TextFinal::speaker, CallEvent.TextFinal::text)
                .containsExactly(
                        tuple(Speaker.ROBOT, kit.greeting),
                        tuple(Speaker.CITIZEN, "小区停水了"),
                        tuple(Speaker.AGENT, "请问是哪个小区？"));
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(CallEvent.EndReason.CITIZEN_HUNG_UP);
        assertThat(citizen.told).contains("ringing 12345", "answered", "ROBOT: " + kit.greeting, "AGENT: 请问是哪个小区？");
        assertThat(centre.seat("agent1").state()).isEqualTo(Seat.State.WRAP_UP);
        assertThat(centre.call(call)).isEmpty();
    }

    @Test
    void aCallWaitsUntilASeatIsReadyAndTheLongestReadySeatGetsIt() {
        var centre = centre();
        exchange.citizen(NUMBER).does("dial");
        await().until(() -> centre.waiting().size() == 1);
        centre.seat("agent1", Seat.State.READY);
        await().until(() -> !kit.all(CallEvent.Offered.class).isEmpty());
        centre.seat("agent2", Seat.State.READY);
        centre.seat("agent3", Seat.State.READY);
        exchange.citizen("13800005678").does("dial");
        await().until(() -> kit.all(CallEvent.Offered.class).size() == 2);
        assertThat(kit.all(CallEvent.Offered.class))
                .extracting(CallEvent.Offered::agent)
                .containsExactly("agent1", "agent2");
        assertThat(kit.floor).contains("waiting 1", "agent1 OFFERED", "agent2 OFFERED");
    }

    @Test
    void aSeatThatDoesNotAnswerIsOnABreakAndTheNextOneIsAsked() {
        kit.offerFor = Duration.ofMillis(200);
        var centre = centre();
        centre.seat("agent1", Seat.State.READY);
        exchange.citizen(NUMBER).does("dial");
        await().until(() -> centre.seat("agent1").state() == Seat.State.BREAK);
        assertThat(centre.waiting()).hasSize(1);
        centre.seat("agent2", Seat.State.READY);
        await().until(() -> kit.all(CallEvent.Offered.class).size() == 2);
    }

    @Test
    void whoHangsUpWhileWaitingHasAbandonedTheCall() {
        var centre = centre();
        centre.seat("agent1", Seat.State.READY);
        var citizen = exchange.citizen(NUMBER);
        citizen.does("dial");
        await().until(() -> centre.seat("agent1").state() == Seat.State.OFFERED);
        exchange.closePage(citizen);
        awaitStory("Rang", "Offered", "Ended");
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(CallEvent.EndReason.ABANDONED);
        assertThat(centre.waiting()).isEmpty();
        assertThat(centre.seat("agent1").state()).isEqualTo(Seat.State.READY);
    }

    @Test
    void onlyOneAgentGetsACall() {
        var centre = centre();
        exchange.citizen(NUMBER).does("dial");
        await().until(() -> centre.waiting().size() == 1);
        var call = centre.waiting().getFirst();
        centre.answer(call, "agent1");
        assertThatThrownBy(() -> centre.answer(call, "agent2")).isInstanceOf(CallTakenException.class);
        centre.answer(call, "agent1");
        centre.hangUp(call);
        assertThatThrownBy(() -> centre.hangUp(call)).isInstanceOf(NoSuchCallException.class);
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(kit.all(CallEvent.Answered.class)).hasSize(1);
    }

    @Test
    void anAgentAnswersAndHangsUpByTheHeadset() {
        var centre = centre();
        centre.seat("agent1", Seat.State.READY);
        var headset = exchange.agent("agent1");
        exchange.citizen(NUMBER).does("dial");
        await().until(() -> headset.told.contains("ringing 12345"));
        headset.does("answer");
        await().until(() -> headset.told.contains("answered"));
        headset.does("hangup");
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(CallEvent.EndReason.AGENT_HUNG_UP);
    }

    @Test
    void aPageThatReloadsKeepsTheCall() {
        var centre = centre();
        centre.seat("agent1", Seat.State.READY);
        var headset = exchange.agent("agent1");
        exchange.citizen(NUMBER).does("dial");
        await().until(() -> headset.told.contains("ringing 12345"));
        headset.does("answer");
        await().until(() -> headset.told.contains("answered"));
        exchange.closePage(headset);
        var again = exchange.agent("agent1");
        assertThat(again.told).containsExactly("answered");
        assertThat(kit.all(CallEvent.Ended.class)).isEmpty();
    }

    @Test
    void theRobotRingsAndUnderstandsTypedWordsAndKeys() throws Exception {
        var centre = centre();
        var citizen = exchange.citizen(NUMBER);
        var answers = new ArrayList<Answer>();
        var reach = CompletableFuture.supplyAsync(
                () -> centre.callOut(CallId.random(), NUMBER, "T1", conversation -> {
                    conversation.say("问题解决了吗？");
                    answers.add(conversation.listen("", Duration.ofSeconds(5)));
                    conversation.say("满意吗？");
                    answers.add(conversation.listen("", Duration.ofSeconds(5)));
                    answers.add(conversation.listen("", Duration.ofMillis(50)));
                    conversation.hangUp();
                }),
                pool);
        await().until(() -> citizen.told.contains("ringing 12345"));
        citizen.does("answer");
        await().until(() -> citizen.told.contains("ROBOT: 问题解决了吗？"));
        citizen.types("解决了");
        await().until(() -> citizen.told.contains("ROBOT: 满意吗？"));
        citizen.presses('1');
        assertThat(reach.get()).isEqualTo(Reach.ANSWERED);
        assertThat(answers).containsExactly(new Answer.Words("解决了"), new Answer.Key('1'), new Answer.Silence());
        assertThat(kit.story())
                .containsExactly(
                        "Rang",
                        "Answered",
                        "TextRevised",
                        "TextFinal",
                        "TextFinal",
                        "TextRevised",
                        "TextFinal",
                        "DigitPressed",
                        "Ended");
    }

    @Test
    void whoCannotBeReachedIsToldApart() throws Exception {
        var centre = centre();
        assertThat(centre.callOut(CallId.random(), NUMBER, "T1", c -> {})).isEqualTo(Reach.UNREACHABLE);
        var citizen = exchange.citizen(NUMBER);
        var reach = CompletableFuture.supplyAsync(() -> centre.callOut(CallId.random(), NUMBER, "T1", c -> {}), pool);
        await().until(() -> citizen.told.contains("ringing 12345"));
        assertThat(centre.callOut(CallId.random(), NUMBER, "T1", c -> {})).isEqualTo(Reach.BUSY);
        citizen.does("hangup");
        assertThat(reach.get()).isEqualTo(Reach.REJECTED);
        assertThat(kit.all(CallEvent.Ended.class)).hasSize(3);
    }

    @Test
    void theRobotHandsToAHumanWhoIsThere() throws Exception {
        var centre = centre();
        var citizen = exchange.citizen(NUMBER);
        var handed = new ArrayList<Boolean>();
        var reach = CompletableFuture.supplyAsync(
                () -> centre.callOut(CallId.random(), NUMBER, "T1", conversation -> {
                    handed.add(conversation.handToHuman("没人"));
                    conversation.say("请问要人工吗？");
                    conversation.listen("", Duration.ofSeconds(5));
                    handed.add(conversation.handToHuman("市民要求"));
                }),
                pool);
        await().until(() -> citizen.told.contains("ringing 12345"));
        citizen.does("answer");
        await().until(() -> citizen.told.contains("ROBOT: 请问要人工吗？"));
        centre.seat("agent1", Seat.State.READY);
        citizen.types("要");
        await().until(() -> centre.seat("agent1").state() == Seat.State.OFFERED);
        centre.answer(centre.callOf("agent1").orElseThrow().head().id(), "agent1");
        await().until(() -> handed.size() == 2);
        assertThat(handed).containsExactly(false, true);
        assertThat(reach).isNotDone();
        citizen.does("hangup");
        assertThat(reach.get()).isEqualTo(Reach.ANSWERED);
        assertThat(kit.all(CallEvent.Answered.class))
                .extracting(CallEvent.Answered::agent)
                .containsExactly(null, "agent1");
    }

    @Test
    void atNightTheRobotAnswers() {
        kit.night = true;
        kit.nightDesk = (head, conversation) -> {
            conversation.say("现在是夜间。");
            conversation.listen("", Duration.ofSeconds(5));
        };
        centre();
        var citizen = exchange.citizen(NUMBER);
        citizen.does("dial");
        await().until(() -> citizen.told.contains("ROBOT: 现在是夜间。"));
        citizen.types("路灯坏了");
        await().until(() -> !kit.all(CallEvent.Ended.class).isEmpty());
        assertThat(kit.all(CallEvent.Ended.class).getFirst().reason()).isEqualTo(CallEvent.EndReason.ROBOT_HUNG_UP);
        assertThat(citizen.told).contains("ended hangup");
    }

    @Test
    void aTransferIsToldBeforeTheEnd() {
        var centre = centre();
        var citizen = exchange.citizen(NUMBER);
        citizen.does("dial");
        await().until(() -> centre.waiting().size() == 1);
        var call = centre.waiting().getFirst();
        centre.answer(call, "agent1");
        centre.transfer(call, "8002");
        awaitStory("Rang", "Answered", "Transferred", "Ended");
        assertThat(citizen.told).contains("ended transferred 8002");
    }

    @Test
    void aStopEndsTheCallsAndSaysSo() {
        var centre = centre();
        exchange.citizen(NUMBER).does("dial");
        await().until(() -> centre.waiting().size() == 1);
        kit.close();
        assertThat(kit.all(CallEvent.Ended.class)).hasSize(1);
    }
}
