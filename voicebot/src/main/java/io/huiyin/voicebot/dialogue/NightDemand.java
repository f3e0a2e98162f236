package io.huiyin.voicebot.dialogue;

import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.ticket.NewTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one citizen has told the night desk so far, and the ticket that it makes. */
final class NightDemand {

    private static final int TITLE = 20;

    private final Drafter drafter;
    private final CityProfile profile;
    private final Call head;
    private final List<Said> said = new ArrayList<>();
    private TicketDraft draft = TicketDraft.EMPTY;
    private @Nullable String place;
    private boolean urgent;
    private boolean humanAsked;

    NightDemand(Drafter drafter, CityProfile profile, Call head) {
        this.drafter = drafter;
        this.profile = profile;
        this.head = head;
    }

    void add(String words) {
        said.add(new Said(Speaker.CITIZEN, words));
        draft = drafter.draft(List.copyOf(said));
    }

    /** The citizen's answer to "where": taken as it is when the drafter knows no such place. */
    void addPlace(String words) {
        add(words);
        place = words;
    }

    void urgent() {
        urgent = true;
    }

    void humanAsked() {
        humanAsked = true;
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    boolean isUrgent() {
        return urgent;
    }

    TicketDraft draft() {
        return draft;
    }

    String words() {
        return said.stream().map(Said::text).collect(Collectors.joining("。"));
    }

    String title() {
        String words = words();
        return draft.title().isEmpty() ? words.substring(0, Math.min(TITLE, words.length())) : draft.title();
    }

    @Nullable
    String place() {
        return draft.place() == null ? place : draft.place();
    }

    NewTicket ticket(@Nullable String unit, @Nullable String why) {
        String phone = draft.phone() == null ? head.citizenNumber() : draft.phone();
        String note = humanAsked ? "（夜间来电要求人工，请回电）" : "";
        return new NewTicket(
                kind(),
                draft.matter(),
                title(),
                words() + note,
                place(),
                draft.area(),
                draft.happened(),
                phone,
                draft.name(),
                draft.secret(),
                urgent || draft.urgent(),
                head.id(),
                unit,
                why);
    }

    /** The draft's kind when the city has it, else help. */
    private String kind() {
        List<String> codes =
                profile.kinds().stream().map(CityProfile.Kind::code).toList();
        String drafted = draft.kind();
        if (drafted != null && codes.contains(drafted)) {
            return drafted;
        }
        return codes.contains("help") ? "help" : codes.getFirst();
    }
}
