package io.huiyin.agentassist.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.huiyin.agentassist.answer.Answers;
import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.Dispatcher.DispatchAdvice;
import io.huiyin.core.assist.Embedder;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How words become work, with questions that answer as the test says. */
class LiveAssistTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    private final CopyOnWriteArrayList<String> questions = new CopyOnWriteArrayList<>();
    private final AtomicInteger drafts = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean draftFails;
    private final RecordingDesk desk = new RecordingDesk();
    private final LiveAssist assist = assist(2, 8);

    @AfterEach
    void stop() throws InterruptedException {
        gate.countDown();
        assist.stop();
    }

    @Test
    void answersTheCitizenAndNotTheAgent() {
        var call = CallId.random();
        say(call, Speaker.AGENT, 1, "请问有什么可以帮您");
        say(call, Speaker.CITIZEN, 1, "停水了");
        await().until(() -> desk.last(call, DispatchAdvice.class) != null);
        assertThat(questions).containsExactly("停水了");
    }

    @Test
    void pilesUpNoWorkWhenWordsComeFasterThanAnswers() {
        var call = CallId.random();
        gate = new CountDownLatch(1);
        for (int i = 1; i <= 100; i++) {
            say(call, Speaker.CITIZEN, i, "第" + i + "句");
        }
        gate.countDown();
        await().until(() -> questions.contains("第100句") && desk.last(call, DispatchAdvice.class) != null);
        assertThat(questions.size()).isLessThan(10);
        assertThat(questions.getLast()).isEqualTo("第100句");
    }

    @Test
    void keepsOneCallFromHoldingUpAnother() {
        gate = new CountDownLatch(1);
        var slow = CallId.random();
        say(slow, Speaker.CITIZEN, 1, "慢");
        await().until(() -> questions.contains("慢"));
        var other = CallId.random();
        say(other, Speaker.CITIZEN, 1, "快");
        await().until(() -> desk.cards.containsKey(other));
        assertThat(desk.cards).doesNotContainKey(slow);
    }

    @Test
    void showsTheRestWhenOneStationFails() {
        draftFails = true;
        var call = CallId.random();
        say(call, Speaker.CITIZEN, 1, "停水了");
        await().until(() -> desk.last(call, DispatchAdvice.class) != null);
        assertThat(desk.cards).containsKey(call);
        assertThat(desk.last(call, TicketDraft.class)).isNull();
    }

    @Test
    void refusesWorkBeyondItsRoomAndTakesTheCallUpAgainLater() throws InterruptedException {
        var narrow = assist(1, 1);
        gate = new CountDownLatch(1);
        var calls = List.of(CallId.random(), CallId.random(), CallId.random());
        calls.forEach(c -> narrow.on(text(c, Speaker.CITIZEN, 1, "慢")));
        gate.countDown();
        await().until(() -> desk.cards.containsKey(calls.get(0)) && desk.cards.containsKey(calls.get(1)));
        narrow.on(text(calls.get(2), Speaker.CITIZEN, 2, "再说一遍"));
        await().until(() -> desk.cards.containsKey(calls.get(2)));
        narrow.stop();
    }

    @Test
    void saysNothingTwice() {
        var call = CallId.random();
        say(call, Speaker.CITIZEN, 1, "停水了");
        await().until(() -> desk.last(call, DispatchAdvice.class) != null);
        int before = desk.cards.get(call).size();
        say(call, Speaker.CITIZEN, 1, "停水了");
        say(call, Speaker.CITIZEN, 2, "停水了");
        await().until(() -> drafts.get() >= 2);
        assertThat(desk.cards.get(call)).hasSize(before);
    }

    private LiveAssist assist(int threads, int calls) {
        var ports = new CallWork.Ports(
                this::answers,
                (demand, earlier) -> ScreeningAdvice.NOTHING,
                number -> List.of(),
                conversation -> {
                    drafts.incrementAndGet();
                    if (draftFails) {
                        throw new IllegalStateException("the drafter is broken");
                    }
                    return TicketDraft.EMPTY;
                },
                (demand, matter, area) -> new DispatchAdvice(List.of(), false, "test"),
                (demand, limit) -> List.of());
        var beans = new StaticListableBeanFactory();
        beans.addBean("desk", desk);
        var listeners = beans.getBeanProvider(AssistListener.class);
        var written = new LiveAnswers(new Answers(new OneMeaning(), Optional.empty()), listeners);
        var work = new CallWork(ports, written, listeners, new SimpleMeterRegistry());
        return new LiveAssist(
                work, new AssistSettings(threads, calls, Duration.ofMinutes(30)), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Everything means the same. */
    private record OneMeaning() implements Embedder {
        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream().map(text -> new float[] {1}).toList();
        }

        @Override
        public int dimensions() {
            return 1;
        }
    }

    private List<Answer> answers(String question, int limit) {
        questions.add(question);
        try {
            if (!question.equals("快")) {
                gate.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of(new Answer("entry", "标题", "答案", "依据", "water", LocalDate.EPOCH, null, 1, "因为"));
    }

    private void say(CallId call, Speaker speaker, int utterance, String text) {
        assist.on(text(call, speaker, utterance, text));
    }

    private static CallEvent text(CallId call, Speaker speaker, int utterance, String text) {
        return new CallEvent.TextFinal(
                call, NOW, speaker, utterance, text, text, Duration.ZERO, Duration.ofSeconds(1), Timeline.EMPTY);
    }
}
