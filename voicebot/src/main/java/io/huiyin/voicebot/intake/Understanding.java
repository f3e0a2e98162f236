package io.huiyin.voicebot.intake;

import io.huiyin.voicebot.dialogue.Conversation.Answer;
import io.huiyin.voicebot.dialogue.Dialogue;
import io.huiyin.voicebot.dialogue.DialogueVocabulary;
import io.huiyin.voicebot.dialogue.Outcome;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer means to the question that was put. What is told goes into the demand at once. */
final class Understanding {

    /** Fewer characters tell nothing. */
    private static final int LEAST = 2;
    /** A plain no is not longer. */
    private static final int SHORT = 10;
    /** A no with so much behind it says what is right, too. */
    private static final int EXPLAINED = 4;

    /** 不用给我保密; but 要保密，不要说是我. */
    private static final Pattern OPEN = Pattern.compile("(不|没|无|别)[^，,。]{0,4}保密");

    /** Who has put it right so often talks to a human about it. */
    private static final int MOST_REFUSED = 2;

    private final Dialogue dialogue;
    private final NightDemand demand;
    private final Inquiry inquiry;
    private String last = "";
    private int refused;
    private boolean unsure;

    Understanding(Dialogue dialogue, NightDemand demand, Inquiry inquiry) {
        this.dialogue = dialogue;
        this.demand = demand;
        this.inquiry = inquiry;
    }

    /** The words that were understood last. */
    String last() {
        return last;
    }

    /** Whether answers of this kind are part of the story. */
    static boolean isStory(@Nullable String expectation) {
        return "wish".equals(expectation) || "words".equals(expectation);
    }

    @Nullable
    Outcome of(String expectation, Answer heard) {
        if (!(heard instanceof Answer.Words(String text))) {
            return null;
        }
        String words = text.strip();
        Outcome outcome = meaning(expectation, words);
        if (outcome != null) {
            last = words;
        }
        return outcome;
    }

    private @Nullable Outcome meaning(String expectation, String words) {
        return switch (expectation) {
            case "wish" -> wish(words);
            case "words" -> story(words);
            case "yes-no" -> yesNo(words);
            case "secrecy" -> secrecy(words);
            case "read-back" -> readBack(words);
            case "correction" -> correction(words);
            case "place" -> place(words);
            case "time" -> time(words);
            case "phone" -> phone(words);
            case "call-time" -> callTime(words);
            case "ticket-number" -> ticketNumber(words);
            case "code" -> length(words) < LEAST ? null : new Outcome("given", "说了查询码或电话");
            case "danger", "suicide" -> alarm(expectation, words);
            case "further" -> further(words);
            default -> throw new IllegalArgumentException("no expectation " + expectation);
        };
    }

    /** Marks are nothing that was said. */
    private static int length(String words) {
        return (int) words.chars().filter(Character::isLetterOrDigit).count();
    }

    private @Nullable Outcome wish(String words) {
        if (length(words) < LEAST) {
            return null;
        }
        if (dialogue.says("progress", words)) {
            return new Outcome("progress", "说到工单进度或以前反映的事");
        }
        demand.add(words);
        return new Outcome("told", "直接说了诉求");
    }

    private @Nullable Outcome story(String words) {
        if (dialogue.says("done", words)) {
            return new Outcome("nothing", "没有要补充的");
        }
        if (length(words) < LEAST) {
            return null;
        }
        demand.add(words);
        return new Outcome("told", "说了诉求");
    }

    private @Nullable Outcome yesNo(String words) {
        if (dialogue.says("disagree", words)) {
            return new Outcome("no", "答“" + words + "”，作否");
        }
        return dialogue.says("agree", words) ? new Outcome("yes", "答“" + words + "”，作是") : null;
    }

    private @Nullable Outcome secrecy(String words) {
        if (OPEN.matcher(words).find()) {
            return new Outcome("no", "不要求保密");
        }
        return words.contains("保密") ? new Outcome("yes", "要求保密") : yesNo(words);
    }

    private @Nullable Outcome correction(String words) {
        if (length(words) < LEAST) {
            return null;
        }
        if (demand.correct(words)) {
            return new Outcome("corrected", "更正：" + words);
        }
        demand.add(words);
        return new Outcome("told", "补充：" + words);
    }

    private @Nullable Outcome readBack(String words) {
        Outcome plain = yesNo(words);
        if (plain != null && plain.word().equals("yes")) {
            return plain;
        }
        boolean corrected = words.length() > EXPLAINED && demand.correct(words);
        if ((corrected || plain != null) && ++refused > MOST_REFUSED) {
            demand.note("读回后更正" + MOST_REFUSED + "次仍不对，请回电核对");
            return new Outcome(DialogueVocabulary.LOST, "更正" + MOST_REFUSED + "次仍不对，先登记，由工作人员回电核对");
        }
        return corrected ? new Outcome("corrected", "当场更正：" + words) : plain;
    }

    private @Nullable Outcome place(String words) {
        if (dialogue.says("unknown", words)) {
            return new Outcome("unknown", "说不出地点");
        }
        if (length(words) < LEAST) {
            return null;
        }
        String before = demand.place();
        demand.place(words);
        if (demand.isUrgent() && !unsure && SpokenParts.isUnsure(words)) {
            // in danger nothing is read back, there is no time for it; but help must find the house
            unsure = true;
            return null;
        }
        if (demand.isUrgent()) {
            demand.note("险情地点没有读回，请回电核对");
            if (unsure && !Objects.equals(before, demand.place())) {
                demand.note("第一次听作“" + before + "”");
            }
        }
        return new Outcome("given", "地点：" + demand.place());
    }

    private @Nullable Outcome time(String words) {
        if (dialogue.says("unknown", words)) {
            return new Outcome("unknown", "说不出时间");
        }
        if (length(words) < LEAST) {
            return null;
        }
        demand.time(words);
        return new Outcome("given", "时间：" + demand.time());
    }

    private @Nullable Outcome phone(String words) {
        String number = SpokenParts.phone(words);
        if (number != null) {
            demand.phone(number);
            return new Outcome("given", "号码完整");
        }
        String digits = SpokenParts.digits(words);
        if (digits.isEmpty() && dialogue.says("same", words)) {
            return new Outcome("same", "就用来电号码");
        }
        demand.unclearPhone(digits);
        return null;
    }

    private @Nullable Outcome callTime(String words) {
        if (dialogue.says("unknown", words) || dialogue.says("disagree", words)) {
            return new Outcome("unknown", "没有指定回电时间");
        }
        if (length(words) < LEAST) {
            return null;
        }
        demand.note("希望回电时间：" + words);
        return new Outcome("given", "希望回电时间：" + words);
    }

    private @Nullable Outcome ticketNumber(String words) {
        if (inquiry.asks(words)) {
            return new Outcome("given", "说了工单号");
        }
        return dialogue.says("unknown", words) ? new Outcome("unknown", "不记得工单号") : null;
    }

    /** Whoever was asked for danger and does not say that there is none is in danger. */
    private @Nullable Outcome alarm(String danger, String words) {
        if (length(words) == 0) {
            return null;
        }
        if (length(words) <= SHORT && (dialogue.says("safe", words) || dialogue.says("disagree", words))) {
            return new Outcome("no", "答“" + words + "”，没有危险");
        }
        demand.add(words);
        demand.urgent();
        return new Outcome(danger, "问到危险，答“" + words + "”");
    }

    private @Nullable Outcome further(String words) {
        if (dialogue.says("urge", words)) {
            return new Outcome("urge", "要求催办");
        }
        if (dialogue.says("done", words)) {
            return new Outcome("done", "没有别的事");
        }
        return length(words) < LEAST ? null : new Outcome("told", "补充情况");
    }
}
