package io.huiyin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的电话是13800001234，请回电|我的电话是138****1234，请回电",
                "座机0599-61234567|座机059******4567",
                "打61234567没人接|打61****67没人接",
                "电话幺三八零零零零幺二三四|电话幺三八****幺二三四",
                "身份证350999199001011234办好了|身份证350*************34办好了",
                "车牌闽A12345占道|车牌闽A***45占道",
                "绿牌闽AD12345占道|绿牌闽A****45占道",
                "我叫张小明，住在幸福小区|我叫张**，住在幸福小区",
                "请找欧阳先生和王女士|请找欧*先生和某女士",
                "我姓陈|我姓某",
                "邮箱abc@example.org收|邮箱a**@example.org收",
                "卡号6222 0212 3456 7890 123|卡号622******************23"
            })
    void whoeverIsNamedIsHidden(String text, String masked) {
        assertThat(Masking.text(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"请拨打12345或110", "2026年11月22日停水", "幸福小区三栋二单元", "高楼大厦的先生们", "缴费2000000元", "工单YT202611220007"})
    void whatNamesNobodyStays(String text) {
        assertThat(Masking.text(text)).isEqualTo(text);
    }

    @Test
    void whatTellsWhoSomebodyIsCanBeLeftOutAltogether() {
        assertThat(Masking.without("我叫张小明，电话幺三八零零零零幺二三四，楼道灯坏了")).isEqualTo("我叫，，电话，，楼道灯坏了");
    }

    @Test
    void maskingTwiceChangesNothingMore() {
        String once = Masking.text("我叫张小明，电话13800001234，身份证350999199001011234");
        assertThat(Masking.text(once)).isEqualTo(once);
    }

    @Test
    void spansSayWhatTheyAre() {
        assertThat(Masking.spans("王女士，13800001234"))
                .containsExactly(
                        new Masking.Span(Masking.Kind.NAME, 0, 1), new Masking.Span(Masking.Kind.PHONE, 4, 15));
    }
}
