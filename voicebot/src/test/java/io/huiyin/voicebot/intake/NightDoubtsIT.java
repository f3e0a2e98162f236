package io.huiyin.voicebot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.core.ticket.Ticket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the machine is not sure to have heard. */
class NightDoubtsIT {

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
    void whatSoundsLikeDangerIsAskedAboutAtOnceAndIsDangerUnlessItIsDenied() {
        var inDanger = new Citizen(false, "对面楼掌火了", "是的，快来", "星河小区三栋");
        Ticket urgent = desk.take(inDanger);
        assertThat(inDanger.heard.get(1)).contains("是不是有人有危险");
        assertThat(inDanger.all()).contains("119", "马上挂机拨打119");
        assertThat(urgent).isNotNull();
        assertThat(urgent.demand().urgent()).isTrue();

        var mistaken = new Citizen(false, "星河小区的水费账单掌火了", "没有", "昨天", "对");
        Ticket ordinary = desk.take(mistaken);
        assertThat(mistaken.all()).contains("是不是有人有危险", "我记的是");
        assertThat(ordinary).isNotNull();
        assertThat(ordinary.demand().urgent()).isFalse();
        assertThat(ordinary.demand().content()).doesNotContain("像是有危险");

        var gone = new Citizen(false, "对面楼掌火了");
        Ticket left = desk.take(gone);
        assertThat(left).isNotNull();
        assertThat(left.demand().urgent()).isTrue();
        assertThat(left.demand().content()).contains("像是有危险，请立即回电核对");
    }

    @Test
    void whatIsLikeDangerInWordsOfNoListIsAskedAboutOnce() {
        var inDanger = new Citizen(false, "楼道墙里的电线滋滋响", "是的", "星河小区三栋");
        Ticket urgent = desk.take(inDanger);
        assertThat(inDanger.heard.get(1)).contains("是不是有人有危险");
        assertThat(urgent).isNotNull();
        assertThat(urgent.demand().urgent()).isTrue();

        var mistaken = new Citizen(false, "星河小区的音箱滋滋响，天天半夜吵", "没有", "每天晚上", "对");
        Ticket ordinary = desk.take(mistaken);
        assertThat(mistaken.heard).filteredOn(said -> said.contains("是不是有人有危险")).hasSize(1);
        assertThat(ordinary).isNotNull();
        assertThat(ordinary.demand().urgent()).isFalse();
    }

    @Test
    void anAnswerThatWasTakenForDangerCountsWhenThereIsNone() {
        var citizen = new Citizen(false, "楼下烧烤店每天半夜都很吵", "在星河小区，掌火了", "没有没有", "每天晚上", "对");
        Ticket ticket = desk.take(citizen);
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().place()).isEqualTo("星河小区");
        assertThat(citizen.all()).contains("我记的是");
    }

    @Test
    void dangerToOnesOwnLifeIsMetAsSuchAndThatOfAnotherIsAnEmergency() {
        var oneself = new Citizen(false, "我上了楼顶，风好大", "星河小区三栋");
        assertThat(desk.take(oneself).demand().urgent()).isTrue();
        assertThat(oneself.outcomes()).contains("suicide").doesNotContain("danger");

        var another = new Citizen(false, "有人站在我们楼顶边上", "星河小区三栋");
        assertThat(desk.take(another).demand().urgent()).isTrue();
        assertThat(another.outcomes()).contains("danger").doesNotContain("suicide");
    }

    @Test
    void aLivelihoodThatIsLostIsAskedAboutAndNotTakenForDying() {
        var shop = new Citizen(false, "修路围挡挡住星河路，我们小店活不下去了", "没有", "半年了", "对");
        assertThat(desk.take(shop).demand().urgent()).isFalse();
        assertThat(shop.outcomes()).doesNotContain("suicide").contains("filed");
    }

    @Test
    void whatSoundsLikeDyingIsAskedAboutInSoManyWords() {
        var citizen = new Citizen(false, "我就想一两百两", "是的", "在家里");
        Ticket ticket = desk.take(citizen);
        assertThat(citizen.heard.get(1)).contains("不想活下去的念头");
        assertThat(citizen.all()).contains("心理援助热线一二三五六");
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().urgent()).isTrue();
    }

    @Test
    void whatWasReadBackAndNeverAffirmedIsMarked() {
        var citizen = new Citizen(false, "星河小区三栋的路灯坏了", "昨天晚上", "", "", "", "");
        Ticket ticket = desk.take(citizen);
        assertThat(ticket).isNotNull();
        assertThat(ticket.demand().content()).contains("读回没有得到确认，请回电核对");
    }

    @Test
    void aTicketNumberThatLacksADigitIsAskedForAgain() {
        Ticket filed = desk.take(new Citizen(false, "星河小区的路灯坏了", "昨天", "对"), "13700009999");
        assertThat(filed).isNotNull();
        String digits = filed.id().value().replaceAll("\\D", "");
        var citizen = new Citizen(false, "#3", digits.substring(0, digits.length() - 1), digits, "一三七零零零零九九九九", "没有了");
        desk.take(citizen);
        assertThat(citizen.all()).contains("请再说一遍工单号", "已经受理");
    }
}
