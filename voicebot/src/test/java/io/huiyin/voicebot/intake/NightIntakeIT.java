package io.huiyin.voicebot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.call.Decision;
import io.huiyin.core.notice.Sms;
import io.huiyin.core.notice.SmsOutbox;
import io.huiyin.core.ticket.Ticket;
import io.huiyin.core.ticket.TicketState;
import io.huiyin.core.ticket.Tickets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NightIntakeIT {

    private static TestDesk desk;

    @BeforeAll
    static void start() {
        desk = new TestDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void aDemandIsTakenWhatIsMissingIsAskedReadBackAndFiledWithItsNumberSaid() {
        var citizen = new Citizen(false, "楼下烧烤店每天半夜都很吵", "在星河小区三栋", "每天晚上", "对");

        Ticket ticket = desk.take(citizen);

        assertThat(ticket).isNotNull();
        assertThat(ticket.state()).isEqualTo(TicketState.DISPATCHED);
        assertThat(ticket.demand().place()).isEqualTo("星河小区");
        assertThat(ticket.demand().happened()).isEqualTo("每天晚上");
        assertThat(ticket.filedBy()).isEqualTo("robot");
        assertThat(citizen.heard.getFirst()).contains("您好，现在是夜间服务。", "人工", "按零");
        assertThat(citizen.all()).contains("我记的是", "已经为您登记，工单号是" + ticket.id(), "短信");
        assertThat(desk.bean(SmsOutbox.class).newest())
                .filteredOn(sms -> sms.ticket().equals(ticket.id().value()))
                .singleElement()
                .extracting(Sms::words)
                .asString()
                .contains(ticket.id().value())
                .doesNotContain("烧烤");
    }

    @Test
    void eachDecisionIsToldWithItsReasonAndTheDialoguesVersion() {
        var citizen = new Citizen(false, "楼下烧烤店每天半夜都很吵", "在星河小区三栋", "每天晚上", "对");
        desk.take(citizen);

        assertThat(citizen.decisions).extracting(Decision::state).startsWith("", "直接说", "分辨", "缺什么", "问地点");
        assertThat(citizen.decisions).allSatisfy(decision -> {
            assertThat(decision.dialogue()).matches("夜间受理 \\d+ \\([0-9a-f]{8}\\)");
            assertThat(decision.reason()).isNotBlank();
        });
        assertThat(citizen.decisions.getLast().next()).isEqualTo("报工单号");
    }

    @Test
    void whatWasReadBackWronglyIsPutRightAndReadBackAgain() {
        var citizen = new Citizen(false, "星河小区三栋的路灯坏了", "昨天晚上", "不对，是五栋", "对");

        Ticket ticket = desk.take(citizen);

        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().place()).isEqualTo("星河小区5栋");
        assertThat(citizen.all()).contains("改好了");
    }

    @Test
    void whoHasPutItRightTwiceInVainIsNotAskedAThirdTime() {
        var citizen = new Citizen(false, "星河小区三栋的路灯坏了", "昨天晚上", "不对，是五栋", "不对，是六栋", "不对，是七栋");

        Ticket ticket = desk.take(citizen);

        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().place()).isEqualTo("星河小区7栋");
        assertThat(ticket.demand().content()).contains("请回电核对");
        assertThat(citizen.all()).contains("工单号是");
    }

    @Test
    void dangerIsToldAtOnceAndFiledAsUrgentWhenNobodyIsThere() {
        var citizen = new Citizen(false, "楼道里燃气漏气味道很大", "星河小区三栋");

        Ticket ticket = desk.take(citizen);

        assertThat(citizen.heard.get(1)).contains("110");
        assertThat(citizen.heard.get(2)).contains("119");
        assertThat(citizen.handedOver).isEqualTo(1);
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().urgent()).isTrue();
        assertThat(ticket.demand().content()).contains("没有读回，请回电核对");
    }

    @Test
    void wordsOfDyingAreMetAtOnceWithTheCitysLifelineAndAHuman() {
        var alone = new Citizen(false, "我真的不想活了", "星河小区三栋，家里没人");
        Ticket ticket = desk.take(alone);
        assertThat(alone.heard.get(1)).contains("您不是一个人");
        assertThat(alone.heard.get(2)).contains("心理援助热线一二三五六");
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().urgent()).isTrue();

        var met = new Citizen(true, "我真的不想活了");
        assertThat(desk.take(met)).isNull();
        assertThat(met.handedOver).isEqualTo(1);
    }

    @Test
    void ordinaryWordsThatSoundLikeDyingOrAbuseAreTheMatterItself() {
        for (String said : List.of("星河小区四栋门口那条河很臭", "星河小区长安巷四号的路灯坏了", "星河小区旁边的艺术培训班太吵了", "星河小区的宣传片子太吵")) {
            var citizen = new Citizen(true, said, "昨天", "对");
            assertThat(desk.take(citizen)).as(said).isNotNull();
            assertThat(citizen.handedOver).as(said).isZero();
        }
    }

    @Test
    void aHumanWhoIsThereTakesWhoeverAsksForOne() {
        var citizen = new Citizen(true, "#0");
        assertThat(desk.take(citizen)).isNull();
        assertThat(citizen.handedOver).isEqualTo(1);
    }

    @Test
    void whoeverAskedInVainIsAskedForATimeToBeCalled() {
        Ticket ticket = desk.take(new Citizen(false, "我要找人工", "明天上午九点以后", "半夜装修太吵了", "星河小区", "今晚", "对"));
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().content()).contains("请回电", "希望回电时间：明天上午九点以后");
    }

    @Test
    void theOldTheUpsetAndTheSilentGetAHumanEarly() {
        for (String said : new String[] {"我耳朵不好你慢慢讲", "气死我了你们管不管", "", "嗯"}) {
            var citizen = new Citizen(true, said, said, said, said);
            desk.take(citizen);
            assertThat(citizen.handedOver).as(said).isEqualTo(1);
        }
    }

    @Test
    void aQuestionIsAnsweredFromTheKnowledgeBaseWithItsSourceAndDate() {
        var citizen = new Citizen(false, "市民卡丢了怎么办", "清楚了");
        Ticket ticket = desk.take(citizen);
        assertThat(ticket).isNotNull();
        assertThat(ticket.state()).isEqualTo(TicketState.ANSWERED);
        assertThat(citizen.all()).contains("带身份证到服务大厅办理", "督查中心", "2026年1月1日");
    }

    @Test
    void whatIsNotForThisHotlineIsExplainedAndFiledOnlyWhenTheCitizenInsists() {
        assertThat(desk.take(new Citizen(false, "外省的厂子不发工资", "不需要"))).isNull();
        assertThat(desk.take(new Citizen(false, "外省的厂子不发工资", "#1", "星河小区", "上个月", "对")))
                .isNotNull();
        // whoever says neither is not declined by the machine
        assertThat(desk.take(new Citizen(false, "外省的厂子不发工资", "", "", "", "星河小区", "上个月", "对")))
                .isNotNull();
    }

    @Test
    void howATicketGoesIsToldToItsTelephoneAndAFurtherWordIsKept() {
        String number = "13700007777";
        Ticket filed = desk.take(new Citizen(false, "星河小区的路灯坏了", "昨天", "对"), number);
        assertThat(filed).isNotNull();

        var again = new Citizen(false, "我想查一下工单进度", "是的", "再催一下");
        desk.take(again, number);

        assertThat(again.all()).contains("已经受理");
        assertThat(desk.bean(Tickets.class)
                        .find(filed.id())
                        .orElseThrow()
                        .handling()
                        .urges())
                .isEqualTo(1);
    }

    @Test
    void aStrangersTicketOpensByItsTelephoneOnlyAndNotAfterThreeGuesses() {
        Ticket filed = desk.take(new Citizen(false, "星河小区的路灯坏了", "昨天", "对"), "13700008888");
        assertThat(filed).isNotNull();
        String digits = filed.id().value().replaceAll("\\D", "");

        var knows = new Citizen(false, "#3", digits, "一三七零零零零八八八八", "没有了");
        desk.take(knows);
        assertThat(knows.all()).contains("已经受理");

        var guesses = new Citizen(false, "#3", digits, "13700000001", "13700000002", "13700000003");
        desk.take(guesses);
        assertThat(guesses.all()).contains("这次不能查询").doesNotContain("已经受理");
    }

    @Test
    void aNumberTypedOnTheKeysIsTaken() {
        var citizen = new Citizen(
                false,
                "有人在星河小区偷偷倒垃圾",
                "今天早上",
                "#1",
                "#3",
                "#8",
                "#0",
                "#0",
                "#0",
                "#0",
                "#5",
                "#5",
                "#5",
                "#5",
                "##",
                "对");
        desk.takeWithheld(citizen);
        assertThat(citizen.all()).contains("联系电话13800005555");
    }

    @Test
    void whoeverHangsUpAfterTellingIsFiledAllTheSame() {
        assertThat(desk.take(new Citizen(false, "星河小区的路灯坏了三天了"))).isNotNull();
        assertThat(desk.take(new Citizen(false))).isNull();
    }
}
