package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12345热线                  | 壹二三四五热线
            请拨打110报警               | 请拨打幺幺零报警
            拨打12315                  | 拨打幺二三幺五
            手机13800001234             | 手机幺三八,零零零零,幺二三四
            手机138****1234             | 手机幺三八,中间四位隐藏,幺二三四
            电话0898-66221234           | 电话零八九八,六六二二幺二三四
            4008001234                 | 四零零,八零零幺二三四
            工单YT202611220007          | 工单YT二零二六幺幺二二零零零七
            验证码是4711                 | 验证码是四七幺幺
            车牌云A12345                | 车牌云A幺二三四五
            """)
    void numbersThatNameSomethingAreReadDigitByDigit(String text, String spoken) {
        assertThat(SpokenForm.of(text)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026年11月22日              | 二零二六年十一月二十二日
            2026-11-02                | 二零二六年十一月二日
            2011年至2026年              | 二零壹壹年至二零二六年
            10年                      | 十年
            11月3-5日                  | 十一月三到五日
            15:30                     | 十五点三十分
            8:00-17:05                | 八点到十七点零五分
            2:00                      | 两点
            上午2点半                   | 上午两点半
            09:05:30                  | 九点零五分三十秒
            """)
    void datesAndTimesAreSaidAsPeopleSayThem(String text, String spoken) {
        assertThat(SpokenForm.of(text)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                         | 零
            10                        | 十
            15                        | 十五
            105                       | 一百零五
            215                       | 二百一十五
            2000                      | 两千
            20000                     | 两万
            120000                    | 十二万
            10010                     | 一万零一十
            1,280元                    | 一千二百八十元
            ¥35.5                     | 三十五点五元
            3.5万元                    | 三点五万元
            2个月                      | 两个月
            2月                       | 二月
            12个                      | 十二个
            第2个                      | 第二个
            95%                       | 百分之九十五
            3%-5%                     | 百分之三到百分之五
            3-5个工作日                  | 三到五个工作日
            1/3                       | 三分之一
            -5℃                       | 零下五摄氏度
            90㎡                       | 九十平方米
            75dB                      | 七十五分贝
            007                       | 零零七
            12345元                    | 一万两千三百四十五元
            """)
    void quantitiesAreCounted(String text, String spoken) {
        assertThat(SpokenForm.of(text)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3栋5号楼2单元501室           | 三栋五号楼二单元五零幺室
            星河路128号                  | 星河路一百二十八号
            3-2-501                   | 三杠二杠五零幺
            101路公交车                  | 幺零幺路公交车
            2栋2楼                     | 二栋二楼
            7×24小时                   | 七乘二十四小时
            """)
    void addressesAreSaidAsPeopleSayThem(String text, String spoken) {
        assertThat(SpokenForm.of(text)).isEqualTo(spoken);
    }
}
