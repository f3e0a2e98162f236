package io.huiyin.app.web.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.agentassist.trend.Trends;
import io.huiyin.agentassist.trend.Warning;
import io.huiyin.agentassist.trend.Warnings;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestCity;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.core.ticket.Tickets;
import io.huiyin.kbvectors.entry.EntryLife;
import io.huiyin.kbvectors.entry.EntryText;
import io.huiyin.kbvectors.entry.KeptEntry;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** From a warning to an agreed answer in force, and what came of it. */
class AgreedAnswersIT {

    private static final LocalDate RUSH = LocalDate.of(2026, 11, 23);

    @ComponentScan({"io.huiyin.agentassist.trend", "io.huiyin.kbvectors.entry"})
    @ConfigurationPropertiesScan("io.huiyin.kbvectors.entry")
    @Import(AgreedAnswers.class)
    static class Wiring {

        @Bean
        TransactionOperations transactions(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }
    }

    @Test
    void anAnswerIsDraftedForTheUnitOfMostTicketsAndItsEffectIsCountedFromTheDayOfItsForce() {
        SettableClock clock = SettableClock.at("2026-09-21T09:00");
        try (RecordPlane plane = RecordPlane.on(
                TestDatabase.migrated("core", "agentassist", "kbvectors"),
                clock,
                TestCity.folder(),
                Map.of(),
                Wiring.class)) {
            for (LocalDate day = LocalDate.of(2026, 9, 21); day.isBefore(RUSH); day = day.plusDays(4)) {
                filed(plane, clock, day, "星河小区停水");
            }
            for (int i = 0; i < 9; i++) {
                filed(plane, clock, RUSH, "打 13912345678 问停水");
            }
            plane.bean(Trends.class).go();
            AgreedAnswers answers = plane.bean(AgreedAnswers.class);
            Warnings warnings = plane.bean(Warnings.class);
            Warning warning = warnings.all().stream()
                    .filter(one -> "outage".equals(one.trend().topic().matter()))
                    .findFirst()
                    .orElseThrow();

            answers.prepare(warning, "停水", "ducha01");

            Warning settled = warnings.find(warning.id()).orElseThrow();
            assertThat(settled.state()).isEqualTo(Warning.State.ANSWERED);
            EntryLife entries = plane.bean(EntryLife.class);
            KeptEntry draft = entries.find(String.valueOf(settled.entry()));
            EntryText text = draft.current().text();
            assertThat(text.owner()).isEqualTo("water");
            assertThat(text.matter()).isEqualTo("outage");
            assertThat(text.questions()).isNotEmpty().noneMatch(question -> question.contains("13912345678"));
            assertThat(answers.effect(settled, draft.id()).published()).isNull();

            KeptEntry written = entries.save(
                    draft.id(),
                    draft.version(),
                    EntryText.answer(text.title(), text.questions(), "今晚十时前恢复供水。", "停水公告", "water", RUSH),
                    "",
                    "clerk1");
            entries.publish(draft.id(), written.version(), "", "editor1");
            filed(plane, clock, RUSH.plusDays(2), "停水");
            clock.set("2026-11-27T10:00");
            AgreedAnswers.Effect effect = answers.effect(settled, draft.id());
            assertThat(effect.published()).isEqualTo(RUSH);
            assertThat(effect.days()).isEqualTo(5);
            assertThat(effect.after()).isNotNull();
            assertThat(effect.after().tickets()).isEqualTo(10);
            assertThat(effect.before()).isNotNull();
            assertThat(effect.before().tickets()).isBetween(3, 4);
        }
    }

    private static void filed(RecordPlane plane, SettableClock clock, LocalDate day, String title) {
        clock.set(day + "T10:00");
        NewTicket said = TestCity.outage(null);
        plane.bean(Tickets.class)
                .file(
                        new NewTicket(
                                said.kind(),
                                said.matter(),
                                title,
                                said.content(),
                                said.place(),
                                said.area(),
                                said.happened(),
                                said.phone(),
                                said.name(),
                                false,
                                false,
                                null,
                                said.unit(),
                                said.unitReason()),
                        "agent1");
    }
}
