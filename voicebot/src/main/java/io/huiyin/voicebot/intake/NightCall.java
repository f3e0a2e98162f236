package io.huiyin.voicebot.intake;

import io.huiyin.core.assist.Answer;
import io.huiyin.core.assist.ScreeningAdvice;
import io.huiyin.core.call.Call;
import io.huiyin.core.city.CityProfile;
import io.huiyin.core.city.CityProfile.NightRules;
import io.huiyin.core.ticket.FollowUps;
import io.huiyin.core.unit.Unit;
import io.huiyin.voicebot.dialogue.Conversation;
import io.huiyin.voicebot.dialogue.Dialogue;
import io.huiyin.voicebot.dialogue.DialogueState;
import io.huiyin.voicebot.dialogue.DialogueWork;
import io.huiyin.voicebot.dialogue.Outcome;
import io.huiyin.voicebot.turn.Expectation;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call after hours: what was said so far, and what the dialogue's states do with it. Only advises the citizen; nothing
 * is declined by the machine, and a demand that was told is filed whatever happens afterwards.
 */
final class NightCall implements DialogueWork {

    private static final String CONSULTATION = "consultation";
    private static final String REPORT = "report";
    private static final String TOO_VAGUE = "too_vague";
    /** A story has more characters than this. */
    private static final int SHORTEST_STORY = 4;

    /** The day and four more. */
    private static final int TICKET_DIGITS = 12;

    private final Advisers advisers;
    private final CityProfile profile;
    private final Records records;
    private final Dialogue dialogue;
    private final Conversation conversation;
    private final NightDemand demand;
    private final Understanding understanding;
    private final Signals signals;
    private final Inquiry inquiry;
    private final Filing filing;
    /** What was asked already: each thing once. */
    private final Set<String> asked = new HashSet<>();

    private @Nullable Answer answer;
    private String humanReason = "市民要求人工";
    private String route = "";
    private boolean vague;

    NightCall(Advisers advisers, Records records, Dialogue dialogue, Call head, Conversation conversation) {
        this.advisers = advisers;
        this.records = records;
        this.profile = records.profile();
        this.dialogue = dialogue;
        this.conversation = conversation;
        this.demand = new NightDemand(advisers.drafter(), profile, head);
        this.inquiry = new Inquiry(records, dialogue, head);
        this.understanding = new Understanding(dialogue, demand, inquiry);
        this.signals = new Signals(dialogue, demand, advisers.screener());
        this.filing = new Filing(advisers.dispatcher(), records, dialogue, demand);
    }

    @Override
    public @Nullable Outcome signal(DialogueState state, Conversation.Answer heard) {
        Outcome signal = signals.in(state, heard);
        if (signal != null) {
            humanReason = signal.reason();
        }
        if (Signals.isDoubt(signal) && heard instanceof Conversation.Answer.Words(String words)) {
            // should there be no danger, it has answered the question
            if (state.expect() != null && !Understanding.isStory(state.expect())) {
                understanding.of(state.expect(), heard);
            }
            demand.add(words);
        }
        return signal;
    }

    @Override
    public @Nullable Outcome understand(String expectation, Conversation.Answer heard) {
        return understanding.of(expectation, heard);
    }

    @Override
    public Expectation awaited(String expectation) {
        return switch (expectation) {
            case "place" -> Expectation.PLACE;
            case "phone", "code" -> Expectation.PHONE;
            case "ticket-number" -> Expectation.number(TICKET_DIGITS);
            case "yes-no", "read-back", "secrecy", "time", "call-time", "danger", "suicide" -> Expectation.ANSWER;
            default -> Expectation.DEMAND;
        };
    }

    @Override
    public Outcome act(String act) {
        return switch (act) {
            case "sort" -> sorted();
            case "answer" -> answered();
            case "settle" -> filing.settled(answer == null ? "" : answer.text());
            case "missing" -> missing();
            case "file" -> filing.filed();
            case "file-unconfirmed" -> filing.unconfirmed();
            case "leave" -> filing.left();
            case "dismiss" -> dismissed();
            case "resume" -> demand.isEmpty() ? new Outcome("empty", "还没有说到诉求") : new Outcome("told", "诉求已经说过，继续登记");
            case "keep-secret" -> keptSecret();
            case "human" -> human();
            case "emergency" -> emergency();
            case "mine" -> inquiry.mine();
            case "look" -> inquiry.look();
            case "unlock" -> inquiry.unlock(understanding.last());
            case "follow-up" -> followUp();
            default -> throw new IllegalArgumentException("no act " + act);
        };
    }

    private Outcome sorted() {
        String words = demand.words();
        if (dialogue.says("progress", words)) {
            return new Outcome("progress", "说到以前反映的事");
        }
        ScreeningAdvice advice = advisers.screener().screen(words);
        boolean screened = !demand.isUrgent() && !advice.kind().equals(ScreeningAdvice.NONE);
        boolean shortStory = words.length() < SHORTEST_STORY;
        if (!vague && (shortStory || screened && advice.kind().equals(TOO_VAGUE))) {
            vague = true;
            return new Outcome("vague", shortStory ? "只说了几个字" : "甄别：" + advice.title() + "，请来电人再说具体");
        }
        if (screened && !advice.kind().equals(TOO_VAGUE) && !advice.route().isEmpty() && asked.add("screened")) {
            route = advice.route();
            return new Outcome("screened", "甄别：" + advice.title() + "（" + advice.quote() + "），依据" + advice.basis());
        }
        if (CONSULTATION.equals(demand.draft().kind()) && !demand.isUrgent() && asked.add("answer")) {
            return new Outcome("question", "问法像咨询");
        }
        return new Outcome("demand", "按诉求登记");
    }

    private Outcome answered() {
        var found = advisers.answers().answers(demand.words(), 1);
        if (found.isEmpty()) {
            return new Outcome("none", "知识库没有足够相符的条目");
        }
        answer = found.getFirst();
        return new Outcome("found", "知识库 " + answer.entry() + "：" + answer.why());
    }

    /** The next thing without which nobody can work on it. */
    private Outcome missing() {
        String kind = demand.kind();
        boolean consultation = CONSULTATION.equals(kind);
        if (demand.place() == null && !consultation && asked.add("place")) {
            return new Outcome("place", "还不知道地点");
        }
        boolean timed = !demand.isUrgent() && !consultation && !kind.equals("suggestion");
        if (demand.time() == null && timed && asked.add("time")) {
            return new Outcome("time", "还不知道时间");
        }
        if (!demand.hasPhone() && asked.add("phone")) {
            return new Outcome("phone", "来电没有显示号码，还不知道联系电话");
        }
        if (kind.equals(REPORT) && !demand.isSecret() && asked.add("secrecy")) {
            return new Outcome("secrecy", "举报件，还不知道是否保密");
        }
        return new Outcome("nothing", "登记所需已齐");
    }

    /** No danger after all. */
    private Outcome dismissed() {
        demand.doubt("");
        return new Outcome("told", "来电人说没有危险，接着受理");
    }

    private Outcome keptSecret() {
        demand.secret(true);
        return new Outcome("kept", "对承办单位隐去姓名和电话");
    }

    private Outcome human() {
        if (!demand.isEmpty() || humanReason.equals("市民要求人工")) {
            filing.humanSought(humanReason);
        }
        return conversation.handToHuman(humanReason)
                ? new Outcome("taken", humanReason + "，值班人员已接听")
                : new Outcome("nobody", humanReason + "，没有空闲的值班人员");
    }

    private Outcome emergency() {
        demand.urgent();
        if (conversation.handToHuman(humanReason)) {
            return new Outcome("taken", humanReason + "，值班人员已接听");
        }
        if (profile.night().emergency() == NightRules.Emergency.BRIDGE) {
            filing.filed();
            if (conversation.transfer(signals.emergency())) {
                return new Outcome("bridged", humanReason + "，已转接" + signals.emergency());
            }
        }
        return new Outcome("told", humanReason + "，告知拨打" + signals.emergency());
    }

    private Outcome followUp() {
        String words = understanding.last();
        boolean urges = dialogue.says("urge", words);
        return inquiry.add(urges ? FollowUps.Kind.URGE : FollowUps.Kind.ADDITION, words);
    }

    @Override
    public String slot(String name) {
        Answer found = answer;
        return switch (name) {
            case "greeting" -> profile.phrases().nightGreeting();
            case "staff" -> dialogue.phrase(profile.night().humans() ? "staffed" : "unstaffed");
            case "crisisLine" -> profile.phrases().crisisLine();
            case "lifeline" -> profile.night().lifeline();
            case "city" -> profile.name();
            case "line" -> profile.line();
            case "emergency" -> signals.emergency();
            case "route" -> route;
            case "answer" -> found == null ? "" : found.text();
            case "source" ->
                found == null
                        ? ""
                        : records.units().find(found.owner()).map(Unit::name).orElse(found.owner());
            case "since" ->
                found == null
                        ? ""
                        : found.from().getYear() + "年" + found.from().getMonthValue() + "月"
                                + found.from().getDayOfMonth() + "日";
            case "title" -> demand.title();
            case "place" -> or(demand.place());
            case "time" -> or(demand.time());
            case "phone" -> or(demand.otherPhone());
            case "at" -> demand.place() == null ? "" : phrase("at");
            case "when" -> demand.time() == null ? "" : phrase("when");
            case "contact" -> demand.otherPhone() == null ? "" : phrase("contact");
            case "found" -> inquiry.isOpen() ? inquiry.title() : "";
            case "progress" -> inquiry.isOpen() ? Dialogue.filled(inquiry.progress(), this::slot) : "";
            case "unit" -> inquiry.unit();
            case "until" -> inquiry.until();
            case "reply" -> inquiry.reply();
            default -> filing.slot(name);
        };
    }

    private String phrase(String name) {
        return Dialogue.filled(dialogue.phrase(name), this::slot);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
