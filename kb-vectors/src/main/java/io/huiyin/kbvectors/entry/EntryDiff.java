package io.huiyin.kbvectors.entry;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two texts of an entry, field by field and character by character: Chinese has no spaces. */
public final class EntryDiff {

    /** so few equal characters between two changes are chance, and hard to read */
    private static final int ISLAND = 2;

    /** codes and days: half of one says nothing */
    private static final Set<String> WHOLE = Set.of("owner", "matter", "areas", "from", "until", "begins", "ends");

    /** Whether a piece stands in both, in the older or in the newer one. */
    public enum Side {
        BOTH,
        OLD,
        NEW
    }

    public record Piece(Side side, String text) {}

    /** @param field as {@link EntryText} calls it; of a scene and a notice the part's own name */
    public record Change(String field, List<Piece> pieces) {}

    private EntryDiff() {}

    /** Only the fields that differ. */
    public static List<Change> between(EntryText old, EntryText now) {
        var before = fields(old);
        var changes = new ArrayList<Change>();
        fields(now).forEach((field, text) -> {
            var was = Objects.requireNonNull(before.get(field));
            if (!was.equals(text)) {
                changes.add(new Change(field, WHOLE.contains(field) ? whole(was, text) : pieces(was, text)));
            }
        });
        return List.copyOf(changes);
    }

    private static List<Piece> whole(String old, String now) {
        var pieces = new ArrayList<Piece>();
        add(pieces, Side.OLD, old);
        add(pieces, Side.NEW, now);
        return List.copyOf(pieces);
    }

    static List<Piece> pieces(String old, String now) {
        var from = characters(old);
        var to = characters(now);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            int until = delta.getSource().getPosition();
            var same = String.join("", from.subList(at, until));
            var gone = String.join("", delta.getSource().getLines());
            var come = String.join("", delta.getTarget().getLines());
            if (!pieces.isEmpty() && until - at <= ISLAND) {
                widen(pieces, same + gone, same + come);
            } else {
                add(pieces, Side.BOTH, same);
                add(pieces, Side.OLD, gone);
                add(pieces, Side.NEW, come);
            }
            at = until + delta.getSource().size();
        }
        add(pieces, Side.BOTH, String.join("", from.subList(at, from.size())));
        return List.copyOf(pieces);
    }

    private static void widen(List<Piece> pieces, String gone, String come) {
        var old = new StringBuilder();
        var now = new StringBuilder();
        while (!pieces.isEmpty() && pieces.getLast().side() != Side.BOTH) {
            var last = pieces.removeLast();
            (last.side() == Side.OLD ? old : now).insert(0, last.text());
        }
        add(pieces, Side.OLD, old + gone);
        add(pieces, Side.NEW, now + come);
    }

    private static void add(List<Piece> pieces, Side side, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(side, text));
        }
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static Map<String, String> fields(EntryText text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", text.title());
        fields.put("questions", lines(text.questions()));
        fields.put("answer", text.answer());
        var scene = text.scene();
        fields.put("steps", scene == null ? "" : lines(scene.steps()));
        fields.put("papers", scene == null ? "" : lines(scene.papers()));
        fields.put("offices", scene == null ? "" : lines(scene.offices()));
        fields.put("fees", scene == null ? "" : scene.fees());
        var disruption = text.disruption();
        fields.put("begins", disruption == null ? "" : words(disruption.begins()));
        fields.put("ends", disruption == null ? "" : words(disruption.ends()));
        fields.put("places", disruption == null ? "" : lines(disruption.places()));
        fields.put("basis", text.basis());
        fields.put("owner", text.owner());
        fields.put("matter", words(text.matter()));
        fields.put("areas", lines(text.areas()));
        fields.put("from", text.from().toString());
        fields.put("until", words(text.until()));
        return fields;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString().replace('T', ' ');
    }
}
