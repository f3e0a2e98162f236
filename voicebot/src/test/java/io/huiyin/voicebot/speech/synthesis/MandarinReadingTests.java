package io.huiyin.voicebot.speech.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandarinReadingTests {

    private static final Lexicon LEXICON = Lexicon.load();

    private static String pinyin(String text) {
        return MandarinReading.of(text, LEXICON).pinyin();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            您好，这里是12345政务服务便民热线。  | nin2 hao3, zhe4 li5 shi4 yi1 er4 san1 si4 wu3 zheng4 wu4 fu2 wu4 bian4 min2 re4 xian4
            请问承办单位有没有联系过您？       | qing3 wen4 cheng2 ban4 dan1 wei4 you3 mei2 you3 lian2 xi4 guo4 nin2
            您反映的问题解决了吗？           | nin2 fan3 ying4 de5 wen4 ti2 jie3 jue2 le5 ma5
            请不要着急，我们马上派人去处理。     | qing3 bu2 yao4 zhao2 ji2, wo3 men5 ma3 shang4 pai4 ren2 qu4 chu2 li3
            为您转接人工坐席，请稍等。         | wei4 nin2 zhuan3 jie1 ren2 gong1 zuo4 xi2, qing3 shao1 deng3
            对不起，我没有听清，请您再说一遍。    | dui4 bu5 qi3, wo3 mei2 you3 ting1 qing1, qing3 nin2 zai4 shuo1 yi2 bian4
            感谢您的配合，再见！             | gan3 xie4 nin2 de5 pei4 he2, zai4 jian4
            本次通话将录音。                | ben3 ci4 tong1 hua4 jiang1 lu4 yin1
            """)
    void theRobotsSentencesAreReadRight(String text, String expected) {
        assertThat(pinyin(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            银行行长执行重要任务       | yin2 hang2 hang2 zhang3 zhi2 xing2 zhong4 yao4 ren4 wu4
            人行道上的行人           | ren2 xing2 dao4 shang4 de5 xing2 ren2
            重新重复一遍             | chong2 xin1 chong2 fu4 yi2 bian4
            情况很严重              | qing2 kuang4 hen3 yan2 zhong4
            市长和家长              | shi4 zhang3 he2 jia1 zhang3
            这条路长3公里            | zhe4 tiao2 lu4 chang2 san1 gong1 li3
            音乐声太大，不快乐         | yin1 yue4 sheng1 tai4 da4, bu2 kuai4 le4
            他还没有还款             | ta1 hai2 mei2 you3 huan2 kuan3
            这件事必须得办            | zhe4 jian4 shi4 bi4 xu1 dei3 ban4
            得到答复，觉得满意         | de2 dao4 da2 fu4, jue2 de5 man3 yi4
            说了不算，受不了          | shuo1 le5 bu2 suan4, shou4 bu4 liao3
            请尽快地处理工地噪音       | qing2 jin3 kuai4 de5 chu2 li3 gong1 di4 zao4 yin1
            调查空调外机             | diao4 cha2 kong1 tiao2 wai4 ji1
            到处都是垃圾，请处罚        | dao4 chu4 dou1 shi4 la1 ji1, qing2 chu3 fa2
            数据和数量，数一数         | shu4 ju4 he2 shu4 liang4, shu3 yi5 shu3
            应该应急响应             | ying1 gai1 ying4 ji2 xiang3 ying4
            因为成为热点，为您服务      | yin1 wei4 cheng2 wei2 re4 dian3, wei4 nin2 fu2 wu4
            号码为三位              | hao4 ma3 wei2 san1 wei4
            给予补贴，供给充足         | ji2 yu3 bu3 tie1, gong1 ji3 chong1 zu2
            便宜又方便              | pian2 yi5 you4 fang1 bian4
            停着三只狗，只是不叫        | ting2 zhe5 san1 zhi1 gou3, zhi3 shi4 bu2 jiao4
            路面铺设，商铺关门         | lu4 mian4 pu1 she4, shang1 pu4 guan1 men2
            下水道堵塞，积水淹没路面     | xia4 shui3 dao4 du3 se4, ji1 shui3 yan1 mo4 lu4 mian4
            树倒了，往河里倒污水       | shu4 dao3 le5, wang3 he2 li3 dao4 wu1 shui3
            身份证更新              | shen1 fen4 zheng4 geng1 xin1
            小巷里的大厦             | xiao3 xiang4 li3 de5 da4 sha4
            睡不着觉                | shui4 bu5 zhao2 jiao4
            """)
    void charactersOfSeveralReadingsAreReadByTheirWord(String text, String expected) {
        assertThat(pinyin(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            不要，不好，不是，不知道     | bu2 yao4, bu4 hao3, bu2 shi4, bu4 zhi1 dao4
            是不是，好不好，行不行      | shi4 bu5 shi4, hao3 bu5 hao3, xing2 bu5 xing2
            一个，一天，一年，一起       | yi2 ge4, yi4 tian1, yi4 nian2, yi4 qi3
            第一，十一，统一，一楼       | di4 yi1, shi2 yi1, tong3 yi1, yi1 lou2
            一月一日，一百元          | yi1 yue4 yi1 ri4, yi4 bai3 yuan2
            看一看，说一说           | kan4 yi5 kan4, shuo1 yi5 shuo1
            你好，可以，水管          | ni2 hao3, ke2 yi3, shui2 guan3
            我想找人工              | wo2 xiang2 zhao3 ren2 gong1
            """)
    void tonesChangeInCompany(String text, String expected) {
        assertThat(pinyin(text)).isEqualTo(expected);
    }

    @Test
    void lettersAreSpelledAndOtherSignsAreLeftOutAndCounted() {
        assertThat(pinyin("APP")).isEqualTo("ei1 pi4 pi4");
        var reading = MandarinReading.of("好★的😀", LEXICON);
        assertThat(reading.pinyin()).isEqualTo("hao3 de5");
        assertThat(reading.skipped()).isEqualTo(3); // the last is a pair of surrogates
        assertThat(MandarinReading.of("", LEXICON).phrases()).isEmpty();
    }

    @Test
    void theStrongestMarkEndsAPhrase() {
        var reading = MandarinReading.of("您好，请问：“满意吗？”好。", LEXICON);
        assertThat(reading.phrases()).extracting(MandarinReading.Phrase::pause).containsExactly(',', ',', '?', '.');
    }

    @Test
    void everySyllableOfTheLexiconHasPhonemes() {
        var silent = new ArrayList<String>();
        for (var c = '\u4e00'; c <= '\u9fa5'; c++) {
            var word = LEXICON.read(String.valueOf(c));
            if (Phonemes.of(word.syllables()).isEmpty()) {
                silent.add(word.toString());
            }
        }
        // rare characters whose only reading is an interjection or that have none
        assertThat(silent).hasSizeLessThan(20);
    }
}
