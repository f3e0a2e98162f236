package io.huiyin.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.kit.RecordPlane;
import io.huiyin.core.kit.SettableClock;
import io.huiyin.core.kit.TestDatabase;
import io.huiyin.core.ticket.SavedFilters.Saved;
import org.junit.jupiter.api.Test;

class SavedFiltersIT {

    @Test
    void eachPersonHasOwnFiltersAndThoseThatTheUnitsPeopleShare() {
        try (var plane = RecordPlane.on(TestDatabase.migrated("core"), SettableClock.at("2026-11-23T10:00"))) {
            SavedFilters filters = plane.bean(SavedFilters.class);
            Account agent = account(plane, "agent1");
            Account colleague = account(plane, "admin");
            Account clerk = account(plane, "clerk-water");

            Saved own = filters.save(agent, "停水", false, "{}");
            assertThat(filters.of(agent)).containsExactly(own);
            assertThat(filters.of(colleague)).isEmpty();
            Saved again = filters.save(agent, "停水", true, "{\"text\":\"停水\"}");
            assertThat(again.id()).isEqualTo(own.id());
            assertThat(filters.of(agent)).containsExactly(again);
            assertThat(agent.unit()).isEqualTo(colleague.unit());
            assertThat(filters.of(colleague)).containsExactly(again);
            assertThat(filters.of(clerk)).isEmpty();

            assertThat(filters.rename(colleague, own.id(), "别人的", false)).isEmpty();
            Saved renamed = filters.rename(agent, own.id(), "停水一周", false).orElseThrow();
            assertThat(filters.of(agent)).containsExactly(renamed);
            assertThat(filters.of(colleague)).isEmpty();
            filters.save(agent, "路灯", false, "{}");
            assertThatThrownBy(() -> filters.rename(agent, own.id(), "路灯", false))
                    .isInstanceOf(RefusedByRule.class);
            assertThatThrownBy(() -> filters.save(agent, " ", false, "{}")).isInstanceOf(MissingWords.class);
            assertThat(filters.delete(colleague, own.id())).isFalse();
            assertThat(filters.delete(agent, own.id())).isTrue();
            assertThat(filters.of(agent)).extracting(Saved::name).containsExactly("路灯");

            for (int i = 1; i < 30; i++) {
                filters.save(agent, "第 " + i, false, "{}");
            }
            assertThatThrownBy(() -> filters.save(agent, "再多一个", false, "{}")).isInstanceOf(RefusedByRule.class);
        }
    }

    private static Account account(RecordPlane plane, String name) {
        return plane.bean(Accounts.class).find(name).orElseThrow();
    }
}
