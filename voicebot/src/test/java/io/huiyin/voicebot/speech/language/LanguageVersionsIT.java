package io.huiyin.voicebot.speech.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.audit.AuditTrail;
import io.huiyin.core.call.CallCorrections;
import io.huiyin.core.call.CallEvent;
import io.huiyin.core.call.CallId;
import io.huiyin.core.call.CallRecords;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.call.Timeline;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.SpeechRules;
import io.huiyin.core.city.CityProfile.SpeechRules.TakesForce;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.model.ModelDecision;
import io.huiyin.core.model.ModelKind;
import io.huiyin.core.model.ModelRefused;
import io.huiyin.core.model.ModelVersion;
import io.huiyin.core.model.ModelVersion.State;
import io.huiyin.core.model.ModelVersions;
import io.huiyin.core.model.UnknownModel;
import io.huiyin.core.sql.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

class LanguageVersionsIT {

    private static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");
    private static final List<String> KNOWLEDGE = List.of("小区停水了请联系水务集团。", "路灯不亮请联系城管局。");

    private RecordPlane plane = plane(SpeechRules.USUAL);
    private int tickets;

    /** What the application binds. */
    static class Binding {
        @Bean
        KnowledgeTexts knowledge() {
            return () -> KNOWLEDGE;
        }

        @Bean
        CityLanguage language(ModelVersions versions) {
            return new CityLanguage(versions, null);
        }
    }

    private static RecordPlane plane(SpeechRules rules) {
        var city = TestCity.folder();
        var profile = city.profile();
        var ruled = new CityProfile(
                profile.code(),
                profile.name(),
                profile.ticketPrefix(),
                profile.line(),
                profile.zone(),
                profile.auditDays(),
                profile.kinds(),
                profile.deadlines(),
                profile.areas(),
                profile.office(),
                profile.handling(),
                profile.supervision(),
                profile.callback(),
                profile.night(),
                rules,
                profile.phrases());
        var folder = new CityFolder(
                city.path(),
                ruled,
                city.holidays(),
                city.units(),
                city.matters(),
                city.catalogue(),
                city.accounts(),
                city.grids());
        return RecordPlane.on(
                TestDatabase.migrated("core"),
                CLOCK,
                folder,
                Map.of(),
                Binding.class,
                LanguageVersions.class,
                AgentCorrections.class);
    }

    @AfterEach
    void stop() {
        plane.close();
    }

    private LanguageVersions languages() {
        return plane.bean(LanguageVersions.class);
    }

    private ModelVersions versions() {
        return plane.bean(ModelVersions.class);
    }

    private CityLanguage present() {
        var present = plane.bean(CityLanguage.class);
        present.look();
        return present;
    }

    private ModelVersion made() {
        var number = languages().ask("pinggu01").number();
        languages().make(number);
        return versions().find(ModelKind.LANGUAGE, number).orElseThrow();
    }

    private Integer inForce() {
        return versions().inForce(ModelKind.LANGUAGE).map(ModelDecision::number).orElseThrow();
    }

    private void filed(int count, String words) {
        for (var i = 0; i < count; i++) {
            plane.bean(JdbcClient.class)
                    .sql("""
                            insert into ticket (id, version, state, kind, title, content, phone, secret, urgent, filed_by, filed_at)
                            values (:id, 1, 'ACCEPTED', 'help', '求助', :content, '', false, false, 'agent', :at)
                            """)
                    .param("id", "CS" + ++tickets)
                    .param("content", "第" + tickets + "次来电。" + words)
                    .param("at", Sql.time(CLOCK.instant()))
                    .update();
        }
    }

    /** What the product knows to be right, as nobody should write it. */
    private static String misspelt() {
        try (var in = LanguageVersions.class.getResourceAsStream("rightly-heard.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace('的', '得').replace('在', '再').replace('是', '事'))
                    .collect(Collectors.joining("。"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNewCityCorrectsByItsOwnWordsAndALaterVersionByItsTicketsOnceAPersonSaysSo() {
        assertThat(present().get()).isNull();
        languages().askFirst();
        languages().askFirst();
        assertThat(versions().newest(ModelKind.LANGUAGE)).singleElement().satisfies(version -> {
            assertThat(version.askedBy()).isEqualTo("system");
            languages().make(version.number());
        });
        assertThat(inForce()).isEqualTo(1);
        var corrector = present().get();
        assertThat(corrector).isNotNull();
        assertThat(corrector.correct("小区亭水了")).isEqualTo("小区停水了");
        assertThat(corrector.correct("天然气漏期了")).isEqualTo("天然气漏期了");

        filed(60, "厨房里的天然气漏气了，零件过期了。");
        var second = made();
        assertThat(second.state()).isEqualTo(State.READY);
        assertThat(second.countedFrom().get("tickets") + second.countedFrom().get("ticketsKeptOut"))
                .isEqualTo(60);
        assertThat(second.figures().get("perplexity"))
                .isLessThan(second.figures().get("perplexityBefore"));
        assertThat(second.figures().get("changedShare")).isLessThanOrEqualTo(0.01);
        assertThat(inForce()).isEqualTo(1);
        assertThat(present().get()).isSameAs(corrector);

        languages().takeForce(2, "本月工单", "pinggu01");
        assertThat(present().get().correct("天然气漏期了")).isEqualTo("天然气漏气了");
        languages().takeForce(1, "退回上一版", "pinggu01");
        assertThat(present().get().correct("天然气漏期了")).isEqualTo("天然气漏期了");
        languages().takeForce(null, "先停用", "pinggu01");
        assertThat(present().get()).isNull();
        assertThat(versions().decisions(ModelKind.LANGUAGE))
                .extracting(ModelDecision::number)
                .containsExactly(null, 1, 2, 1);
        assertThat(plane.bean(AuditTrail.class).of("language-2"))
                .extracting(AuditTrail.Entry::what)
                .containsExactly("putModelInForce", "askedForModel");
    }

    @Test
    void aVersionThatWouldChangeWhatIsRightIsRefusedAndTheFormerGoesOn() {
        made();
        var before = present().get();
        filed(40, misspelt() + "目的、现在、还是。");
        var wrong = made();
        assertThat(wrong.state()).isEqualTo(State.REFUSED);
        assertThat(wrong.reason()).contains("1%");
        assertThatThrownBy(() -> languages().takeForce(wrong.number(), "试试", "pinggu01"))
                .isInstanceOf(ModelRefused.class);
        assertThat(present().get()).isSameAs(before);
    }

    @Test
    void whereTheProfileSaysSoAVersionThatIsNoWorseTakesForceByItself() {
        plane.close();
        plane = plane(new SpeechRules(TakesForce.WHEN_NO_WORSE));
        made();
        filed(60, "厨房里的天然气漏气了，零件过期了。");
        assertThat(inForce()).isEqualTo(1);
        made();
        assertThat(inForce()).isEqualTo(2);
    }

    @Test
    void whatAgentsPutRightIsCountedAndMeasuredBy() {
        made();
        var records = plane.bean(CallRecords.class);
        for (var i = 0; i < 40; i++) {
            var call = CallId.random();
            records.on(new CallEvent.TextFinal(
                    call,
                    CLOCK.instant(),
                    Speaker.CITIZEN,
                    1,
                    i + "号厨房里天然气漏期了",
                    i + "號厨房裏天然氣漏期了",
                    Duration.ZERO,
                    Duration.ofSeconds(2),
                    Timeline.EMPTY));
            records.correct(call, Speaker.CITIZEN, 1, i + "号厨房里天然气漏气了。", "huawu01");
        }
        assertThat(plane.bean(CallCorrections.class).newest(100)).hasSize(40);
        filed(20, "零件过期了。");
        var second = made();
        assertThat(second.countedFrom().get("corrections")
                        + second.countedFrom().get("correctionsKeptOut"))
                .isEqualTo(40);
        assertThat(second.countedFrom()).containsEntry("nightLabels", 0);
        assertThat(second.figures()).containsEntry("correctionsMadeBefore", 0.0).containsEntry("correctionsMade", 1.0);
    }

    @Test
    void oneVersionIsMadeAtATimeAndTheNextAfterAWeek() {
        languages().ask("pinggu01");
        assertThatThrownBy(() -> languages().ask("admin")).isInstanceOf(ModelRefused.class);
        languages().make(1);
        languages().make(1);
        languages().askWeekly();
        assertThat(versions().newest(ModelKind.LANGUAGE)).hasSize(1);
        CLOCK.forward(Duration.ofDays(7));
        languages().askWeekly();
        assertThat(versions().newest(ModelKind.LANGUAGE))
                .extracting(ModelVersion::state)
                .containsExactly(State.WAITING, State.READY);
    }

    @Test
    void whatIsNotWholeTakesNoForce() {
        made();
        var before = present().get();
        filed(20, "厨房里的天然气漏气了，零件过期了。");
        made();
        plane.bean(JdbcClient.class)
                .sql("update model_version set content = substring(content for 1000) where number = 2")
                .update();
        assertThatThrownBy(() -> languages().takeForce(2, "试试", "pinggu01"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("校验和");
        assertThatThrownBy(() -> languages().takeForce(7, "试试", "pinggu01")).isInstanceOf(UnknownModel.class);
        // even if it was decided by then
        versions().decide(ModelKind.LANGUAGE, 2, "直接写入", "system");
        var present = plane.bean(CityLanguage.class);
        assertThatThrownBy(present::look).isInstanceOf(ModelRefused.class);
        assertThat(present.get()).isSameAs(before);
    }

    @Test
    void oldContentsAreGivenUpButNotThatOfTheOneInForce() {
        made();
        for (var i = 0; i < 9; i++) {
            var number = languages().ask("pinggu01").number();
            versions().made(ModelKind.LANGUAGE, number, new byte[] {1}, Map.of(), Map.of(), null);
        }
        assertThat(versions().newest(ModelKind.LANGUAGE))
                .filteredOn(version -> !version.kept())
                .extracting(ModelVersion::number)
                .containsExactly(2);
        assertThatThrownBy(() -> languages().takeForce(2, "很久以前", "pinggu01"))
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("不再保存");
    }
}
