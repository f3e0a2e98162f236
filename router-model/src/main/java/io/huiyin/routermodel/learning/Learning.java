package io.huiyin.routermodel.learning;

import io.huiyin.core.background.ChildJvm;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** Starts the process that learns, and waits for it: neither its memory nor its crash is a call's matter. */
public final class Learning {

    /** Calls come first. */
    private static final List<String> GENTLY = List.of("nice", "-n", "19");

    /** 12,000 orders of 110 units took 1 GiB; the trees' library takes memory of its own. */
    private static final List<String> FLAGS =
            List.of("-Xmx1600m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private static final long LAST_BREATH_SECONDS = 10;

    /** @param router to be kept as it is */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Made(byte[] router, RoutingReport report) {}

    private Learning() {}

    /**
     * @param former number of the version in force; null for none, as its content
     * @param wanted told each second how many hundredths are done; false gives the work up
     * @return empty when it was given up
     * @throws IOException when it fails; the message says of what
     */
    public static Optional<Made> learn(
            List<KnownOrder> orders, @Nullable Integer former, byte @Nullable [] formerContent, IntPredicate wanted)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("huiyin-learning");
        try {
            var arguments = List.of(folder.toString());
            if (former != null && formerContent != null) {
                Files.write(folder.resolve(LearningProcess.FORMER), formerContent);
                arguments = List.of(folder.toString(), former.toString());
            }
            var said = folder.resolve("said.txt");
            var process = ChildJvm.of(GENTLY, FLAGS, LearningProcess.class, arguments)
                    .redirectError(said.toFile())
                    .start();
            try {
                return follow(process, orders, wanted, said, folder);
            } finally {
                process.destroyForcibly();
                process.waitFor(LAST_BREATH_SECONDS, TimeUnit.SECONDS);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Optional<Made> follow(
            Process process, List<KnownOrder> orders, IntPredicate wanted, Path said, Path folder)
            throws IOException, InterruptedException {
        // stays open: its end would tell the process that nobody waits
        var out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        LearningProcess.write(orders, out);
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!wanted.test(Integer.parseInt(line.strip()))) {
                return Optional.empty();
            }
        }
        int code = process.waitFor();
        if (code != 0) {
            var last = Files.readString(said).strip().lines().toList();
            throw new IOException("学习进程以 " + code + " 结束" + (last.isEmpty() ? "" : "：" + last.getFirst()));
        }
        return Optional.of(new Made(
                Files.readAllBytes(folder.resolve(LearningProcess.ROUTER)),
                JsonMapper.shared()
                        .readValue(Files.readString(folder.resolve(LearningProcess.REPORT)), RoutingReport.class)));
    }
}
