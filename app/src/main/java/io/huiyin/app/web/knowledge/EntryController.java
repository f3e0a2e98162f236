package io.huiyin.app.web.knowledge;

import io.huiyin.app.web.NotThere;
import io.huiyin.app.web.knowledge.EntryForms.EntryDecision;
import io.huiyin.app.web.knowledge.EntryForms.EntryEdit;
import io.huiyin.app.web.knowledge.EntryForms.EntryStep;
import io.huiyin.app.web.knowledge.EntryForms.NewEntry;
import io.huiyin.app.web.knowledge.EntryViews.DiffView;
import io.huiyin.app.web.knowledge.EntryViews.EntryPage;
import io.huiyin.app.web.knowledge.EntryViews.EntryView;
import io.huiyin.kbvectors.entry.EntryDiff;
import io.huiyin.kbvectors.entry.EntryKind;
import io.huiyin.kbvectors.entry.EntryLife;
import io.huiyin.kbvectors.entry.EntryList;
import io.huiyin.kbvectors.entry.EntryList.Standing;
import io.huiyin.kbvectors.entry.EntryText;
import io.huiyin.kbvectors.entry.KeptEntry;
import jakarta.validation.Valid;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries and templates as they are kept: by units their own, by the centre all. */
@RestController
@RequestMapping("/api/knowledge/entries")
class EntryController {

    private static final String CONSOLE = "console";

    private final EntryLife life;
    private final EntryList list;
    private final EntryViews views;
    private final EntryRights rights;

    EntryController(EntryLife life, EntryList list, EntryViews views, EntryRights rights) {
        this.life = life;
        this.list = list;
        this.views = views;
        this.rights = rights;
    }

    /** What was changed last comes first. @param days how soon what expires counts as expiring */
    @GetMapping
    EntryPage entries(
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(required = false) @Nullable EntryKind kind,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "0") int page,
            Principal who) {
        return views.page(
                list.page(new EntryList.Query(rights.owners(who), standing, kind, owner, matter, q, days, page, 50)));
    }

    /** With all its versions and steps. */
    @GetMapping("/{id}")
    EntryView entry(@PathVariable String id, Principal who) {
        return view(seen(id, who), who);
    }

    /** What the later version changed in the earlier one. */
    @GetMapping("/{id}/diff")
    DiffView diff(@PathVariable String id, @RequestParam int from, @RequestParam int to, Principal who) {
        var entry = seen(id, who);
        return new DiffView(from, to, EntryDiff.between(text(entry, from), text(entry, to)));
    }

    @PostMapping
    EntryView createEntry(@Valid @RequestBody NewEntry form, Principal who) {
        var text = form.fields().text(form.kind());
        rights.write(text, who);
        return view(life.create(form.kind(), text, CONSOLE, who.getName()), who);
    }

    /** The draft as it is now, or the draft of the next version. */
    @PutMapping("/{id}")
    EntryView saveEntry(@PathVariable String id, @Valid @RequestBody EntryEdit form, Principal who) {
        var text = form.fields().text(seen(id, who).kind());
        rights.write(text, who);
        return view(life.save(id, form.version(), text, form.why(), who.getName()), who);
    }

    @PostMapping("/{id}/submit")
    EntryView submitEntry(@PathVariable String id, @RequestBody EntryStep form, Principal who) {
        seen(id, who);
        return view(life.submit(id, form.version(), who.getName()), who);
    }

    @PostMapping("/{id}/discard")
    EntryView discardEntry(@PathVariable String id, @RequestBody EntryStep form, Principal who) {
        seen(id, who);
        return view(life.discard(id, form.version(), who.getName()), who);
    }

    @PostMapping("/{id}/publish")
    EntryView publishEntry(@PathVariable String id, @Valid @RequestBody EntryDecision form, Principal who) {
        seen(id, who);
        return view(life.publish(id, form.version(), form.words(), who.getName()), who);
    }

    @PostMapping("/{id}/send-back")
    EntryView sendEntryBack(@PathVariable String id, @Valid @RequestBody EntryDecision form, Principal who) {
        seen(id, who);
        return view(life.sendBack(id, form.version(), form.words(), who.getName()), who);
    }

    @PostMapping("/{id}/withdraw")
    EntryView withdrawEntry(@PathVariable String id, @Valid @RequestBody EntryDecision form, Principal who) {
        seen(id, who);
        return view(life.withdraw(id, form.version(), form.words(), who.getName()), who);
    }

    @PostMapping("/{id}/restore")
    EntryView restoreEntry(@PathVariable String id, @RequestBody EntryStep form, Principal who) {
        seen(id, who);
        return view(life.restore(id, form.version(), who.getName()), who);
    }

    private KeptEntry seen(String id, Principal who) {
        var entry = life.find(id);
        rights.see(entry, who);
        return entry;
    }

    private EntryView view(KeptEntry entry, Principal who) {
        return views.entry(entry, rights.edits(who), rights.decides(who));
    }

    private static EntryText text(KeptEntry entry, int number) {
        return entry.revisions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThere("版本", String.valueOf(number)))
                .text();
    }
}
