package io.huiyin.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a command says: a table to standard output, progress and refusals to standard error. */
public record Told(CommandSpec spec) {

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    /** @param json where the result is written too; null for nowhere */
    public void result(String table, Object result, @Nullable Path json) throws IOException {
        var out = spec.commandLine().getOut();
        out.print(table);
        out.flush();
        if (json != null) {
            JsonFile.write(json, result);
        }
    }

    public void progress(int done, int all) {
        var err = spec.commandLine().getErr();
        err.print("\r" + done + " of " + all + (done == all ? "\n" : ""));
        err.flush();
    }

    /** @return the exit code of what could not be measured here */
    public int failed(@Nullable String why) {
        return ended(FAILED, why);
    }

    /** @return the exit code of what was asked wrongly */
    public int badInput(@Nullable String why) {
        return ended(BAD_INPUT, why);
    }

    private int ended(int code, @Nullable String why) {
        var err = spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return code;
    }
}
