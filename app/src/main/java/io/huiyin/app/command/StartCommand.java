package io.huiyin.app.command;

import io.huiyin.core.text.SpokenText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = HuiyinCommand.START,
        description = "Runs the hotline: pages, telephone, robot. Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    /** Not an exit code: the application now lives on its own threads. */
    static final int SERVING = -1;

    enum Telephony {
        softphone,
        asterisk
    }

    enum Index {
        lucene,
        milvus
    }

    private final Class<?> application;

    @Option(names = "--telephony", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Telephony telephony = Telephony.softphone;

    @Option(
            names = "--index",
            description = "what looks for meaning in the knowledge: ${COMPLETION-CANDIDATES}; default: lucene")
    private @Nullable Index index;

    @Option(names = "--port", description = "port of the pages; default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept; default: the checkout's data/")
    private @Nullable Path data;

    @Option(names = "--city", paramLabel = "DIR", description = "the city's folder; default: the demo city")
    private @Nullable Path city;

    @Option(names = "--rehearse", description = "ends after its first page: so bin/huiyin prepares a quick start")
    private boolean rehearse;

    StartCommand(Class<?> application) {
        this.application = application;
    }

    /** @throws IOException if it rehearses and its page does not come */
    @Override
    public Integer call() throws IOException {
        // as arguments, so that they are stronger than the file of settings
        List<String> settings = new ArrayList<>();
        settings.add("--server.port=" + port);
        settings.add("--huiyin.telephony=" + telephony.name());
        if (index != null) {
            settings.add("--huiyin.knowledge.index=" + index.name());
        }
        if (data != null) {
            settings.add("--huiyin.data=" + data.toAbsolutePath().normalize());
        }
        if (city != null) {
            settings.add("--huiyin.city.folder=" + city.toAbsolutePath().normalize());
        }
        // the dictionary of sounds is read beside the making of the beans, one of which waits for it
        Thread.ofVirtual().start(() -> SpokenText.of("回音"));
        ConfigurableApplicationContext serving =
                new SpringApplication(application).run(settings.toArray(String[]::new));
        if (rehearse) {
            askForAPage(serving.getEnvironment().getRequiredProperty("local.server.port"));
            return 0;
        }
        return SERVING;
    }

    private static void askForAPage(String port) throws IOException {
        try (InputStream page =
                URI.create("http://localhost:" + port + "/login").toURL().openStream()) {
            page.readAllBytes();
        }
    }
}
