package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.sql.Sql;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TicketTextsIT {

    static final SettableClock CLOCK = SettableClock.at("2026-11-23T10:00");

    static RecordPlane plane;

    @BeforeAll
    static void start() {
        plane = RecordPlane.on(TestDatabase.migrated("core"), CLOCK);
        filed(1, "路灯坏了", "我叫张小明，电话13800001234，幸福小区路灯坏了。张师傅、赖怡然都在等。", "赖怡然", false);
        filed(2, "举报", "举报某单位。", null, true);
        for (int number = 3; number <= 2003; number++) {
            filed(number, "停水" + number, "小区停水了。", null, false);
        }
    }

    @AfterAll
    static void stop() {
        plane.close();
    }

    static void filed(int number, String title, String content, @Nullable String name, boolean secret) {
        plane.bean(JdbcClient.class)
                .sql("""
                        insert into ticket (id, version, state, kind, title, content, phone, name, secret, urgent, filed_by, filed_at)
                        values (:id, 1, 'ACCEPTED', 'help', :title, :content, '13800001234', :name, :secret, false, 'agent', :at)
                        """)
                .param("id", "CS" + number)
                .param("title", title)
                .param("content", content)
                .param("name", name)
                .param("secret", secret)
                .param("at", Sql.time(CLOCK.instant().plus(Duration.ofSeconds(number / 10))))
                .update();
    }

    @Test
    void everyTicketIsReadOnceTheNewestFirstWithoutWhoAskedAndSecretOnesNever() {
        var texts = plane.bean(TicketTexts.class).newest(1_000_000);
        assertThat(texts).hasSize(2002).doesNotHaveDuplicates().endsWith("路灯坏了\n我叫，，电话，，幸福小区路灯坏了。，师傅、，都在等。");
    }

    @Test
    void readingEndsWhereItIsEnough() {
        assertThat(plane.bean(TicketTexts.class).newest(100)).hasSizeBetween(8, 10);
    }
}
