package io.huiyin.app.command;

import io.huiyin.agentassist.screening.ScreeningCheck;
import io.huiyin.core.city.CityFolder;
import io.huiyin.core.city.CityFolderException;
import io.huiyin.kbvectors.entry.KnowledgeFiles;
import io.huiyin.kbvectors.milvus.LocalMilvus;
import io.huiyin.voicebot.models.ModelFolder;
import io.huiyin.voicebot.models.ModelStore;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = "Says what is missing on this machine, what that means and what to do.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final long GIB = 1L << 30;
    /** All processes with all models stay under 3 GB. */
    private static final long MEMORY = 3 * GIB;
    /** Libraries, models and a month of a demo city. */
    private static final long DISK = 4 * GIB;

    /** How bad a finding is. */
    private enum Grade {
        GOOD("✓"),
        /** the product runs, something works less well */
        LESS("○"),
        /** the product cannot start */
        BAD("✗");

        final String sign;

        Grade(String sign) {
            this.sign = sign;
        }
    }

    private record Finding(Grade grade, String what, String meaning) {}

    @Option(names = "--city", paramLabel = "DIR", description = "a city's folder to check; default: the demo city")
    private @Nullable Path city;

    @Option(names = "--port", description = "the port that start would use; default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Grade.GOOD, "JDK " + Runtime.version(), ""));
        findings.add(memory());
        findings.add(disk());
        findings.add(portFree());
        findings.add(tool("mvn", Grade.LESS, "needed to build from source; Apache Maven 3.8.7 or later"));
        findings.add(tool("npm", Grade.LESS, "needed to build the pages and to fetch two models; Node.js 20 or later"));
        findings.add(tool("pip", Grade.LESS, "needed to fetch the speech models; Python 3 with pip"));
        new ModelStore(ModelFolder.here())
                .list()
                .forEach(m -> findings.add(new Finding(
                        m.present() ? Grade.GOOD : Grade.LESS,
                        "model " + m.name() + (m.present() ? "" : " is missing"),
                        m.present() ? "" : m.note())));
        findings.add(tool("sipp", Grade.LESS, "only the tests' SIP citizen; Debian: sip-tester"));
        findings.add(tool("baresip", Grade.LESS, "only the demo's and the tests' SIP telephone; Debian: baresip-core"));
        findings.add(milvus());
        findings.add(tool("chromium", Grade.LESS, "only the browser tests; Debian: chromium"));
        findings.addAll(cityFolder());
        findings.forEach(f -> System.out.printf(
                "%s %s%s%n", f.grade().sign, f.what(), f.meaning().isEmpty() ? "" : "\n    " + f.meaning()));
        boolean bad = findings.stream().anyMatch(f -> f.grade() == Grade.BAD);
        System.err.println(bad ? "The product cannot start as it is: see the lines with ✗." : "The product can start.");
        return bad ? 1 : 0;
    }

    private static Finding memory() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long bytes = system.getTotalMemorySize();
        return bytes >= MEMORY
                ? new Finding(Grade.GOOD, "memory " + bytes / GIB + " GiB", "")
                : new Finding(
                        Grade.LESS,
                        "memory " + bytes / GIB + " GiB",
                        "with all speech models the product takes up to 3 GB; without synthesis (--huiyin.speech) about half");
    }

    private static Finding disk() {
        Path home = Path.of(System.getProperty("huiyin.home", "."));
        long free = home.toFile().getUsableSpace();
        return free >= DISK
                ? new Finding(Grade.GOOD, "disk " + free / GIB + " GiB free", "")
                : new Finding(
                        Grade.LESS,
                        "disk " + free / GIB + " GiB free",
                        "models take 1 GB, recordings about 115 MB an hour of talk: make room or use --data");
    }

    private Finding portFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return new Finding(Grade.GOOD, "port " + port + " is free", "");
        } catch (IOException taken) {
            return new Finding(Grade.BAD, "port " + port + " is taken", "start with --port and another number");
        }
    }

    private static Finding tool(String name, Grade without, String meaning) {
        boolean there = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        return there ? new Finding(Grade.GOOD, name, "") : new Finding(without, name + " is missing", meaning);
    }

    private static Finding milvus() {
        boolean there = LocalMilvus.installed(Path.of(System.getProperty("huiyin.home", ".")));
        return there
                ? new Finding(Grade.GOOD, "Milvus", "")
                : new Finding(
                        Grade.LESS,
                        "Milvus is missing",
                        "only start --index milvus and the tests; kb-vectors/milvus/get-milvus gets it");
    }

    private List<Finding> cityFolder() {
        Path folder = city != null ? city : CityOption.standard();
        try {
            CityFolder read = CityFolder.read(folder);
            KnowledgeFiles.read(read);
            ScreeningCheck.check(read);
            return List.of(new Finding(
                    Grade.GOOD,
                    "city " + read.profile().name() + ": " + read.units().size() + " units, "
                            + read.matters().size() + " matters, "
                            + read.catalogue().size() + " catalogue lines, "
                            + read.accounts().size() + " accounts",
                    ""));
        } catch (CityFolderException e) {
            return e.problems().stream()
                    .map(p -> new Finding(
                            Grade.BAD, folder + "/" + p.file() + ":" + p.line() + " " + p.message(), p.remedy()))
                    .toList();
        }
    }
}
