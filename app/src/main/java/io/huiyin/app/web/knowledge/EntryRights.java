package io.huiyin.app.web.knowledge;

import io.huiyin.app.web.Viewer;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.ticket.RefusedByRule;
import io.huiyin.kbvectors.entry.EntryText;
import io.huiyin.kbvectors.entry.KeptEntry;
import io.huiyin.kbvectors.entry.UnknownEntry;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose entries somebody keeps: a unit its own and those of the units below it, the centre all. */
@Component
class EntryRights {

    private final Accounts accounts;

    EntryRights(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Null for all. */
    @Nullable
    Set<String> owners(Principal who) {
        var viewer = Viewer.of(who, accounts);
        return viewer.unit() == null ? null : viewer.below();
    }

    /** Whether the person publishes, sends back and withdraws. */
    boolean decides(Principal who) {
        var viewer = Viewer.of(who, accounts);
        return viewer.unit() == null && (viewer.is(Role.KNOWLEDGE_EDITOR) || viewer.is(Role.SUPERVISION));
    }

    boolean edits(Principal who) {
        var viewer = Viewer.of(who, accounts);
        return decides(who) || viewer.unit() != null;
    }

    /** @throws UnknownEntry when it is another unit's */
    void see(KeptEntry entry, Principal who) {
        var owners = owners(who);
        boolean own = owners == null
                || Stream.concat(Stream.of(entry.current()), entry.atWork().stream())
                        .anyMatch(one -> owners.contains(one.text().owner()));
        if (!own) {
            throw new UnknownEntry(entry.id());
        }
    }

    /** @throws RefusedByRule when a unit writes for another one */
    void write(EntryText text, Principal who) {
        var owners = owners(who);
        if (owners != null && !owners.contains(text.owner())) {
            throw new RefusedByRule("knowledgeOwner", "单位只能维护本单位及下级负责的条目，请把负责单位选为本单位", "");
        }
    }
}
