package io.huiyin.voicebot.intake;

import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Call;
import io.huiyin.core.call.Speaker;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.text.Numerals;
import io.huiyin.core.ticket.NewTicket;
import io.huiyin.voicebot.dialogue.NearSounds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one citizen has told so far, and the ticket that it makes. What was asked for and answered counts more than what
 * stood in the story, and what was said last more than what was said before.
 */
final class NightDemand {

    private static final int TITLE = 20;
    /** How far a syllable of a place may be on average from one that the city knows, … */
    private static final double NEAR_PLACE = 0.28;
    /** … and how much farther every other place must be. */
    private static final double NO_OTHER = 0.06;

    private static final Pattern KNOWN_NUMBER = Pattern.compile("[0-9]{7,15}");

    private final Drafter drafter;
    private final CityProfile profile;
    private final NearSounds places;
    private final Call head;
    private final List<Said> said = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private TicketDraft draft = TicketDraft.EMPTY;
    private @Nullable String place;
    /** The known place that the last answer was taken for by its sound. */
    private @Nullable String guess;

    private @Nullable String area;
    private @Nullable String time;
    private @Nullable String phone;
    private boolean secret;
    private boolean urgent;
    private String doubt = "";
    private String unclearPhone = "";

    NightDemand(Drafter drafter, CityProfile profile, Call head) {
        this.drafter = drafter;
        this.profile = profile;
        this.places = NearSounds.of(
                profile.areas().stream().flatMap(one -> one.words().stream()).toList());
        this.head = head;
    }

    /** A part of the story. */
    void add(String words) {
        said.add(new Said(Speaker.CITIZEN, SpokenParts.written(words)));
        draft = drafter.draft(List.copyOf(said));
    }

    /** The answer to "where"; taken as it is when no such place is known, and none sounds like it. */
    void place(String answer) {
        place(answer, null);
    }

    private void place(String answer, @Nullable String refused) {
        String words = guessed(SpokenParts.address(answer), refused);
        TicketDraft heard = heard(words);
        String known = heard.place();
        place = Numerals.written(known == null || isArea(known) ? SpokenParts.place(words) : known);
        if (heard.area() != null) {
            area = heard.area();
        }
    }

    /**
     * The words with a place that the city knows instead of what sounds like it, 紧续花园.
     *
     * @param refused that was read back and is wrong: it is not guessed again
     */
    private String guessed(String words, @Nullable String refused) {
        guess = null;
        if (heard(words).area() != null) {
            return words;
        }
        List<NearSounds.Found> found = places.in(words, NEAR_PLACE);
        if (found.isEmpty()
                || found.getFirst().expression().equals(refused)
                || found.size() > 1
                        && found.get(1).distance() < found.getFirst().distance() + NO_OTHER) {
            return words;
        }
        NearSounds.Found name = found.getFirst();
        guess = name.expression();
        return words.substring(0, name.from()) + name.expression() + words.substring(name.to());
    }

    /** Whether nothing within it was named: then the answer's own words say more, 湖滨区法院. */
    private boolean isArea(String known) {
        return profile.areas().stream().anyMatch(one -> one.name().equals(known));
    }

    /** The answer to "when". */
    void time(String words) {
        String known = heard(words).happened();
        time = known == null ? words : known;
    }

    void phone(String digits) {
        phone = digits;
    }

    /** What was heard of a number that is none. */
    void unclearPhone(String words) {
        unclearPhone = words;
    }

    /**
     * Puts right what was read back.
     *
     * @return whether a place, a time or a number was among the words
     */
    boolean correct(String answer) {
        String refused = guess;
        String words = guessed(SpokenParts.address(answer), refused);
        TicketDraft heard = heard(words);
        String number = SpokenParts.phone(words);
        String before = place();
        String house = before == null ? null : SpokenParts.otherHouse(before, words);
        if (heard.place() != null) {
            place(answer, refused);
        } else if (house != null) {
            place = Numerals.written(house);
        }
        if (number != null) {
            phone = number;
        }
        if (heard.happened() != null) {
            time = heard.happened();
        }
        return heard.place() != null || house != null || number != null || heard.happened() != null;
    }

    private TicketDraft heard(String words) {
        return drafter.draft(List.of(new Said(Speaker.CITIZEN, words)));
    }

    void secret(boolean wished) {
        secret = wished;
    }

    void urgent() {
        urgent = true;
    }

    /**
     * What sounded like danger, until the citizen says that there is none: a ticket with it is urgent.
     *
     * @param words as they were heard; empty for none any more
     */
    void doubt(String words) {
        doubt = words;
    }

    /** For whoever reads the ticket, in brackets behind the citizen's words. */
    void note(String words) {
        notes.add(words);
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
        String told = draft.place();
        return place != null || told == null ? place : Numerals.written(told);
    }

    @Nullable
    String time() {
        return time == null ? draft.happened() : time;
    }

    /** The number that was named, when it is not the one that rang. */
    @Nullable
    String otherPhone() {
        String named = phone == null ? draft.phone() : phone;
        return named == null || named.equals(head.citizenNumber()) ? null : named;
    }

    /** Whether the citizen can be reached at all. */
    boolean hasPhone() {
        return otherPhone() != null
                || KNOWN_NUMBER.matcher(head.citizenNumber()).matches();
    }

    /** The draft's kind when the city has it, else help. */
    String kind() {
        List<String> codes =
                profile.kinds().stream().map(CityProfile.Kind::code).toList();
        String drafted = draft.kind();
        if (drafted != null && codes.contains(drafted)) {
            return drafted;
        }
        return codes.contains("help") ? "help" : codes.getFirst();
    }

    boolean isSecret() {
        return secret || draft.secret();
    }

    @Nullable
    String area() {
        return area == null ? draft.area() : area;
    }

    /** @param unit null sends it to the supervision centre */
    NewTicket ticket(@Nullable String unit, @Nullable String why) {
        String other = otherPhone();
        var remarks = new ArrayList<>(notes);
        if (!hasPhone() && !unclearPhone.isEmpty()) {
            remarks.add("电话没有听清，听作“" + unclearPhone + "”");
        }
        if (!doubt.isEmpty()) {
            remarks.add("“" + doubt + "”像是有危险，请立即回电核对");
        }
        String noted = remarks.isEmpty() ? "" : remarks.stream().collect(Collectors.joining("；", "（", "）"));
        return new NewTicket(
                kind(),
                draft.matter(),
                title(),
                words() + noted,
                place(),
                area(),
                time(),
                other == null ? head.citizenNumber() : other,
                draft.name(),
                isSecret(),
                urgent || !doubt.isEmpty() || draft.urgent(),
                head.id(),
                unit,
                why);
    }
}
