package io.huiyin.evaluation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainLanguageCommandTests {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aMissingFileAColumnAndANameThatCannotBeUsedAreTold() throws IOException {
        assertThat(run("nowhere.csv", "text", "city")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.csv");
        Files.writeString(folder.resolve("t.csv"), "title\n小区停水\n");
        assertThat(run("t.csv", "text", "city")).isEqualTo(2);
        assertThat(err.toString()).contains("none of the columns [text] but [title]");
        assertThat(run("t.csv", "title", "../city")).isEqualTo(2);
        assertThat(err.toString()).contains("letters, digits");
    }

    @Test
    void textsWithoutChineseMakeNoModel() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "text\nhello\n");
        assertThat(run("t.csv", "text", "city")).isEqualTo(2);
        assertThat(err.toString()).contains("no Chinese sentence");
    }

    private int run(String texts, String column, String name) {
        return new CommandLine(new TrainLanguageCommand())
                .setErr(new PrintWriter(err))
                .execute("--texts", folder.resolve(texts).toString(), "--column", column, "--name", name);
    }
}
