package io.huiyin.agentassist.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiyin.agentassist.kit.DemoCity;
import io.huiyin.core.assist.Drafter;
import io.huiyin.core.assist.Drafter.Said;
import io.huiyin.core.assist.TicketDraft;
import io.huiyin.core.call.Speaker;
import io.huiyin.routermodel.RouterModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDrafterTests {

    private static final String STORY = "你好，我家住在幸福小区三栋，从昨天晚上开始一直停水，到现在都没有来，家里有老人，能不能尽快派人来修一下";

    private static final Drafter DRAFTER = DraftConfiguration.drafter(
            RouterModel.coldStart(DemoCity.CITY, DemoCity.EMBEDDER, DemoCity.CLOCK),
            DemoCity.CITY.profile(),
            DemoCity.CITY.matters(),
            DemoCity.CLOCK);

    @Test
    void fillsTheTicketOfAWaterOutage() {
        var draft = draft(STORY);
        assertThat(draft.kind()).isEqualTo("repair");
        assertThat(draft.matter()).isEqualTo("water-outage");
        assertThat(draft.place()).isEqualTo("幸福小区三栋");
        assertThat(draft.area()).isEqualTo("xinghe");
        assertThat(draft.happened()).isEqualTo("昨天晚上（2026-11-21）");
        assertThat(draft.title()).isEqualTo("幸福小区三栋停水");
        assertThat(draft.content()).isEqualTo("我家住在幸福小区三栋，从昨天晚上开始一直停水，到现在都没有来，家里有老人。诉求：能不能尽快派人来修一下。");
        assertThat(draft.urgent()).isTrue();
        assertThat(draft.secret()).isFalse();
        assertThat(draft.phone()).isNull();
        assertThat(draft.name()).isNull();
    }

    @Test
    void understandsTheSameCallMisheard() {
        var draft = draft("你好我家住在信福小区三栋从昨天晚上开始一直挺水到现在都没有来");
        assertThat(draft.matter()).isEqualTo("water-outage");
        assertThat(draft.place()).isEqualTo("幸福小区三栋");
        assertThat(draft.area()).isEqualTo("xinghe");
        assertThat(draft.urgent()).isTrue();
    }

    @Test
    void gathersWhatComesInSeveralSentences() {
        var draft = DRAFTER.draft(List.of(
                new Said(Speaker.CITIZEN, "喂你好"),
                new Said(Speaker.AGENT, "您好，请问有什么可以帮您？"),
                new Said(Speaker.CITIZEN, "我要投诉，楼下烧烤店的油烟直接往我们家里灌"),
                new Said(Speaker.AGENT, "请问您的地址是哪里？"),
                new Said(Speaker.CITIZEN, "在锦绣花园五号楼二单元"),
                new Said(Speaker.CITIZEN, "我姓王，电话是一三八零零零零一二三四，不要告诉他们是我说的，帮我保密")));
        assertThat(draft.kind()).isEqualTo("complaint");
        assertThat(draft.matter()).isEqualTo("cooking-fumes");
        assertThat(draft.place()).isEqualTo("锦绣花园五号楼二单元");
        assertThat(draft.area()).isEqualTo("jinxiu");
        assertThat(draft.phone()).isEqualTo("13800001234");
        assertThat(draft.name()).isEqualTo("王");
        assertThat(draft.secret()).isTrue();
        assertThat(draft.urgent()).isFalse();
        assertThat(draft.content()).doesNotContain("一三八").doesNotContain("我姓王").doesNotContain("请问您的地址");
    }

    @Test
    void findsAPlaceThatTheProfileDoesNotKnow() {
        var draft = draft("我住在望江名苑12栋，这里的路灯坏了好几天了");
        assertThat(draft.place()).isEqualTo("望江名苑12栋");
        assertThat(draft.area()).isNull();
    }

    @Test
    void takesAnAskingCitizenForAConsultationAndNotForAnEmergency() {
        var draft = draft("请问明天我们小区会不会停水，停水通知在哪里查");
        assertThat(draft.kind()).isEqualTo("consultation");
        assertThat(draft.urgent()).isFalse();
    }

    @Test
    void dangerStaysUrgentWhateverElseTheCitizenAsksInTheCall() {
        var asks = "另外我想咨询一下，公积金怎么提取，需要什么材料";
        for (var danger : List.of("我们楼下着火了", "请问电梯里困了人，被困半小时了怎么办", "我家从昨天晚上开始一直停水")) {
            assertThat(draft(danger, asks).urgent()).as(danger).isTrue();
            assertThat(draft(asks, danger).urgent()).as(danger).isTrue();
            assertThat(draft(danger + "。" + asks).urgent()).as(danger).isTrue();
        }
        assertThat(draft(asks).urgent()).isFalse();
        assertThat(draft("请问停水期间的水费怎么交", asks).urgent()).isFalse();
    }

    @Test
    void whatMightHappenOrHappenedLastYearIsNotUrgentAndWhatHappensNowIs() {
        assertThat(draft("小区消防通道被堵了，万一着火消防车进不来").urgent()).isFalse();
        assertThat(draft("我家店铺去年着火，保险公司不赔").urgent()).isFalse();
        assertThat(draft("担心的事来了，配电箱着火了").urgent()).isTrue();
    }

    @Test
    void tellsTheKindsApart() {
        assertThat(draft("我想咨询一下公积金怎么提取，需要什么材料").kind()).isEqualTo("consultation");
        assertThat(draft("我要举报有人在河边偷偷排污").kind()).isEqualTo("report");
        assertThat(draft("我建议在学校门口增设一个红绿灯").kind()).isEqualTo("suggestion");
        assertThat(draft("我想表扬一下12路公交车的司机师傅，特别热心").kind()).isEqualTo("praise");
        assertThat(draft("路上的井盖不见了，太危险了").kind()).isEqualTo("urgentRepair");
        assertThat(draft("老人走丢了，帮帮我").kind()).isEqualTo("help");
        assertThat(draft("物业不作为，小区电梯没人管").kind()).isEqualTo("complaint");
    }

    @Test
    void readsNumbersHoweverTheyAreSaid() {
        assertThat(draft("我的电话幺三八，零零零零，幺二三四").phone()).isEqualTo("13800001234");
        assertThat(draft("打我手机 138 0000 1234").phone()).isEqualTo("13800001234");
        assertThat(draft("座机零五九零六一二零零零零").phone()).isEqualTo("05906120000");
        assertThat(draft("工单编号是二零二六一一二二零零零七").phone()).isNull();
    }

    @Test
    void readsTimesHoweverTheyAreSaid() {
        assertThat(draft("今天早上七点左右工地就开始打桩").happened()).isEqualTo("今天早上七点左右（2026-11-22）");
        assertThat(draft("三天前就报修了").happened()).isEqualTo("三天前");
        assertThat(draft("每天晚上广场舞都很吵").happened()).isEqualTo("每天晚上");
        assertThat(draft("十一月三号交的钱到现在没退").happened()).isEqualTo("十一月三号");
        assertThat(draft("路灯坏了").happened()).isNull();
    }

    @Test
    void keepsATitleShort() {
        var draft = draft("我家住在澜桥区云谷产业园人才公寓三十二号楼二单元一千五百零一室楼下的地下车库里面一直有一股刺鼻的气味");
        assertThat(draft.title().length()).isBetween(4, 30);
    }

    @Test
    void leavesEverythingOpenWhenNothingWasSaid() {
        assertThat(DRAFTER.draft(List.of())).isEqualTo(TicketDraft.EMPTY);
        assertThat(draft("喂，你好").content()).isEmpty();
        assertThat(draft("喂，你好").title()).isEmpty();
        assertThat(draft("喂，你好").matter()).isNull();
    }

    private static TicketDraft draft(String... sentences) {
        return DRAFTER.draft(
                Arrays.stream(sentences).map(s -> new Said(Speaker.CITIZEN, s)).toList());
    }
}
