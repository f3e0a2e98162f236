package io.huiyin.evaluation.transcript;

import io.huiyin.evaluation.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What commands that compare transcripts say: a table to standard output, progress and refusals to standard error. */
record Told(CommandSpec spec) {

    /** @param json where the result is written too; null for nowhere */
    void result(TranscriptResult result, @Nullable Path json) throws IOException {
        spec.commandLine().getOut().print(result.table());
        spec.commandLine().getOut().flush();
        if (json != null) {
            JsonFile.write(json, result);
        }
    }

    void progress(int done, int all) {
        var err = spec.commandLine().getErr();
        err.print("\r" + done + " of " + all + (done == all ? "\n" : ""));
        err.flush();
    }

    /** @return the exit code */
    int refusal(int exit, @Nullable String why) {
        var err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return exit;
    }
}
