package io.huiyin.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTests {

    @ParameterizedTest
    @CsvSource({
        "從昨天晚上開始一直停水,从昨天晚上开始一直停水",
        "我很著急等著,我很着急等着",
        "顯著的名著,显著的名著",
        "水不乾淨,水不干净",
        "乾隆年間,乾隆年间",
        "妳後來甚麼時候來,你后来什么时候来",
        "已经是简体 abc 12,已经是简体 abc 12"
    })
    void everyTextComesOutInSimplifiedCharacters(String given, String expected) {
        assertThat(Simplified.of(given)).isEqualTo(expected);
    }
}
