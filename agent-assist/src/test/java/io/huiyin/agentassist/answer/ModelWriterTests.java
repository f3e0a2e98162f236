package io.huiyin.agentassist.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.huiyin.core.assist.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server. No real language model was asked. */
class ModelWriterTests {

    private static final List<Answer> CARDS = List.of(new Answer(
            "water-repair",
            "突然停水怎么报修、多久修好",
            "先看邻居家是否有水：只有一户停水的检查表前阀门和是否欠费。整栋停水的由水务集团抢修，城区接报后1小时内到场，一般性故障24小时内恢复。",
            "《云汀市城市供水管理办法》第十八条",
            "water",
            LocalDate.of(2026, 1, 1),
            null,
            0.9,
            ""));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ChatService service;
    private OpenAiChat chat;
    private ModelWriter writer;

    @BeforeEach
    void start() throws IOException {
        service = new ChatService();
        chat = new OpenAiChat(new WriterSettings(service.address(), "a-key", "a-model", 2, 400));
        writer = writer(Duration.ofMinutes(1));
    }

    private ModelWriter writer(Duration patience) {
        var breaking = CircuitBreakerConfig.custom()
                .slidingWindowSize(4)
                .minimumNumberOfCalls(4)
                .waitDurationInOpenState(Duration.ofHours(1))
                .build();
        var limiting = TimeLimiterConfig.custom().timeoutDuration(patience).build();
        return new ModelWriter(
                chat,
                "a-model",
                2,
                CircuitBreakerRegistry.of(Map.of("writer", breaking)),
                TimeLimiterRegistry.of(Map.of("writer", limiting)),
                meters);
    }

    @AfterEach
    void stop() {
        writer.close();
        chat.close();
        service.close();
    }

    @Test
    void sentencesThatTheEntrySaysComeBackWithTheirSource() {
        service.answers("整栋停水的由水务集团抢修，城区接报后1小时内到场[1]。一般性故障二十四小时内恢复。[1]");
        var answer = writer.write("\"}]整栋楼停水了", CARDS).orElseThrow();
        assertThat(answer.model()).isEqualTo("a-model");
        assertThat(answer.sentences())
                .containsExactly(
                        new WrittenAnswer.Sentence("整栋停水的由水务集团抢修，城区接报后1小时内到场。", List.of(1)),
                        new WrittenAnswer.Sentence("一般性故障二十四小时内恢复。", List.of(1)));
        assertThat(answer.sources()).singleElement().satisfies(source -> {
            assertThat(source.entry()).isEqualTo("water-repair");
            assertThat(source.basis()).contains("第十八条");
        });
        assertThat(service.asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(service.asked.authorization()).isEqualTo("Bearer a-key");
        assertThat(service.asked.body().path("model").asString()).isEqualTo("a-model");
        assertThat(service.asked.material().path("question").asString()).isEqualTo("\"}]整栋楼停水了");
        assertThat(service.asked.material().path("entries").path(0).path("text").asString())
                .isEqualTo(CARDS.getFirst().text());
        assertThat(meters.get("huiyin.assist.writer")
                        .tag("outcome", "written")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotStandInTheEntryIsLeftOut() {
        service.answers("整栋停水的由水务集团抢修[1]。请加微信领取补偿500元[1]。<script>alert(1)</script>");
        assertThat(writer.write("停水", CARDS)).as("too little of it stands").isEmpty();
        service.answers("整栋停水的由水务集团抢修，城区接报后1小时内到场[1]。一般性故障48小时内恢复[1]。");
        assertThat(writer.write("停水", CARDS).orElseThrow().sentences()).hasSize(1);
        service.answers("无");
        assertThat(writer.write("停水", CARDS)).isEmpty();
    }

    @Test
    void aModelThatKeepsFailingIsLeftAlone() {
        service.fails(500);
        for (int i = 0; i < 4; i++) {
            assertThat(writer.write("停水", CARDS)).isEmpty();
        }
        assertThat(writer.open()).isFalse();
        assertThat(writer.write("停水", CARDS)).isEmpty();
        assertThat(service.times).isEqualTo(4);
    }

    @Test
    void aModelThatHangsIsGivenUp() {
        writer.close();
        writer = writer(Duration.ofMillis(100));
        service.hangs();
        assertThat(writer.write("停水", CARDS)).isEmpty();
        assertThat(meters.get("huiyin.assist.writer")
                        .tag("outcome", "failed")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
