package io.huiyin.voicebot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenPartsTests {

    @Test
    void aHouseNumberIsKnownByItsSound() {
        assertThat(SpokenParts.address("朝霞小区酒动。")).isEqualTo("朝霞小区九栋。");
        assertThat(SpokenParts.address("临湖花园8动而单元")).isEqualTo("临湖花园8栋二单元");
        assertThat(SpokenParts.address("远航花园时四动三单元")).isEqualTo("远航花园十四栋三单元");
        // four or ten
        assertThat(SpokenParts.address("安居家园似动")).isEqualTo("安居家园似动");
        assertThat(SpokenParts.written("新港小区23洞，路灯坏了")).isEqualTo("新港小区23栋，路灯坏了");
    }

    @Test
    void behindANumberABuildingIsKnownByItsBeginning() {
        assertThat(SpokenParts.address("晨光新村15道。")).isEqualTo("晨光新村15栋。");
        assertThat(SpokenParts.address("临湖花园八度的二单元")).isEqualTo("临湖花园八栋的二单元");
        assertThat(SpokenParts.address("人民路3道口")).isEqualTo("人民路3道口");
    }

    @Test
    void aNumberThatIsKnownByItsSoundAloneOrMissingIsUnsure() {
        for (String unsure : new String[] {"朝霞小区酒动。", "东港花园山洞,一个人在家", "曙光里事动102", "安居家园似动。"}) {
            assertThat(SpokenParts.isUnsure(unsure)).as(unsure).isTrue();
        }
        for (String sure : new String[] {"朝霞小区九栋", "柳堤小区5栋301", "白鹭湿地", "新港小区23动", "中国移动"}) {
            assertThat(SpokenParts.isUnsure(sure)).as(sure).isFalse();
        }
    }

    @Test
    void ordinaryWordsStayWhatTheyAre() {
        for (String said : new String[] {"中国移动", "体育活动中心", "电动车棚", "运动场旁边", "向东走", "市民活动室"}) {
            assertThat(SpokenParts.address(said)).isEqualTo(said);
        }
    }

    @Test
    void oneIsOftenReadYao() {
        assertThat(SpokenParts.phone("要38 5902 77要6")).isEqualTo("13859027716");
        assertThat(SpokenParts.digits("我要3个")).isEqualTo("3");
    }
}
