package io.huiyin.callbackrobot.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTests {

    private final Understanding understanding = new Understanding();

    @Test
    void understandsNearlyAllPhrasingsThatItWasTunedOn() {
        var measured = Phrasings.measure("phrasings-tuning.csv");
        assertThat(measured.share()).as(measured.wrong().toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(measured.unhappyAsHappy()).isEmpty();
    }

    @Test
    void understandsPhrasingsThatItWasNotTunedOn() {
        var measured = Phrasings.measure("phrasings-test.csv");
        assertThat(measured.share()).as(measured.wrong().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.unhappyAsHappy()).isEmpty();
    }

    @Test
    void understandsPhrasingsThatWereWrittenAfterTheLastTuning() {
        var measured = Phrasings.measure("phrasings-blind.csv");
        assertThat(measured.share()).as(measured.wrong().toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(measured.unhappyAsHappy()).isEmpty();
    }

    @Test
    void fallsIntoNoTrapThatMakesAnUnhappyCitizenHappy() {
        var measured = Phrasings.measure("phrasings-traps.csv");
        assertThat(measured.unhappyAsHappy()).isEmpty();
        assertThat(measured.share()).as(measured.wrong().toString()).isGreaterThanOrEqualTo(0.75);
    }

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource({
        "SATISFACTION, 没什么不满意的, 4",
        "SATISFACTION, 态度可以 结果不行, 2",
        "SATISFACTION, 态度可以，结果不行, 2",
        "SATISFACTION, 满意得很, 5",
        "SATISFACTION, 满意个屁, 1",
        "SATISFACTION, 不是很满意, 2",
        "RESOLVED, 之前没解决，现在好了, yes",
        "RESOLVED, 没有彻底解决, partly",
        "RESOLVED, 彻底没有解决, no",
        "CONTACTED, 是我爱人接的电话, unsure",
        "CONTACTED, 等会儿再打来, busy",
        "RESOLVED, 不用转人工，解决了, yes",
        "CONTACTED, 你是谁, repeat"
    })
    void combinesWordsAsPeopleDo(Question question, String said, String word) {
        Reading reading = understanding.read(question, said);
        assertThat(reading.word()).as(reading.toString()).isEqualTo(word);
        assertThat(reading.doubtful()).as(reading.toString()).isFalse();
    }

    @ParameterizedTest(name = "{1} sounds like {2}")
    @CsvSource({
        "SATISFACTION, 漫衣, 4",
        "SATISFACTION, 很慢一特别快, 5",
        "SATISFACTION, 弹不上蔓一, 2",
        "RESOLVED, 还美有解决, no",
        "CONTACTED, 給我賺人工, human",
        "CONTACTED, 晚點再打爆我再上班, busy"
    })
    void hearsThroughWhatARecogniserWritesInstead(Question question, String said, String word) {
        assertThat(understanding.read(question, said).word()).isEqualTo(word);
    }

    @ParameterizedTest(name = "{1} is asked again")
    @CsvSource({
        "SATISFACTION, 不，满意",
        "SATISFACTION, 布满意",
        "SATISFACTION, 可能满意吧",
        "SATISFACTION, 是的",
        "SATISFACTION, 如果能修好我就非常满意",
        "RESOLVED, 他们说解决了",
        "RESOLVED, 应该解决了吧",
        "CONTACTED, 今年庄稼长势喜人",
        "CONTACTED, ''"
    })
    void doubtsWhatMayMeanTheOpposite(Question question, String said) {
        Reading reading = understanding.read(question, said);
        assertThat(reading.doubtful()).as(reading.toString()).isTrue();
    }

    @Test
    void keysMeanTheLevelThatTheyShow() {
        assertThat(understanding.key(Question.SATISFACTION, '5').value()).isEqualTo("5");
        assertThat(understanding.key(Question.SATISFACTION, '1').value()).isEqualTo("1");
        assertThat(understanding.key(Question.RESOLVED, '2').value()).isEqualTo("partly");
        assertThat(understanding.key(Question.CONTACTED, '0').command()).isEqualTo(Command.HUMAN);
        assertThat(understanding.key(Question.CONTACTED, '*').command()).isEqualTo(Command.REPEAT);
        assertThat(understanding.key(Question.CONTACTED, '9').doubtful()).isTrue();
    }
}
