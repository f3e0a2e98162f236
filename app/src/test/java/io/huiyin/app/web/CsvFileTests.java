package io.huiyin.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://fake.example\",\"补贴\")",
                "+SUM(1+1)",
                "-2+3",
                "@SUM(A1)",
                " =1+1",
                "\t=1",
                "＝1+1"
            })
    void what_a_spreadsheet_program_would_reckon_is_written_as_text(String title) {
        assertThat(CsvFile.plain(List.of(title))).containsExactly("'" + title);
    }

    @Test
    void numbers_dashes_and_ordinary_titles_stay() {
        var cells = List.of("-12.5", "+8613900000001", "-3%", "-", "", "幸福小区停水", "a=b");
        assertThat(CsvFile.plain(cells)).isEqualTo(cells);
    }
}
