package io.huiyin.routermodel.learning;

import io.huiyin.routermodel.learning.Trial.Former;
import io.huiyin.routermodel.learnt.LearntRouter;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that learns: it reads orders, says each second how far it is, and leaves the router and the report in a folder.
 * It ends when whoever started it is gone.
 */
final class LearningProcess {

    static final String ROUTER = "router.bin";
    static final String REPORT = "report.json";
    static final String FORMER = "former.bin";

    /** Longer texts say nothing more of their unit. */
    private static final int LONGEST = 5_000;

    /** Somebody who looks should see that it lives. */
    private static final int BEAT_SECONDS = 1;

    private LearningProcess() {}

    static void write(List<KnownOrder> orders, DataOutputStream out) throws IOException {
        out.writeInt(orders.size());
        for (var order : orders) {
            out.writeUTF(order.source());
            out.writeLong(order.filedAt().toEpochMilli());
            out.writeUTF(
                    order.text().substring(0, Math.min(LONGEST, order.text().length())));
            out.writeUTF(order.unit());
        }
        out.flush();
    }

    private static List<KnownOrder> read(DataInputStream in) throws IOException {
        var orders = new ArrayList<KnownOrder>();
        for (int left = in.readInt(); left > 0; left--) {
            orders.add(new KnownOrder(in.readUTF(), Instant.ofEpochMilli(in.readLong()), in.readUTF(), in.readUTF()));
        }
        return orders;
    }

    /** @param arguments the folder, and the number of the version in force when its router lies there */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var orders = read(in);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var done = new AtomicInteger();
        // never closed: one of its threads waits for ever, the process ends with halt
        var clockwork =
                new ScheduledThreadPoolExecutor(2, Thread.ofPlatform().daemon().factory());
        clockwork.execute(() -> endWith(in));
        clockwork.scheduleWithFixedDelay(() -> out.println(done.get()), 0, BEAT_SECONDS, TimeUnit.SECONDS);
        var result = Trial.of(orders, former(folder, arguments), done::set);
        Files.write(folder.resolve(ROUTER), result.router().bytes());
        Files.writeString(folder.resolve(REPORT), JsonMapper.shared().writeValueAsString(result.report()));
        out.println(done.get());
        Runtime.getRuntime().halt(0);
    }

    private static @Nullable Former former(Path folder, String[] arguments) throws IOException {
        return arguments.length < 2
                ? null
                : new Former(
                        Integer.parseInt(arguments[1]), LearntRouter.read(Files.readAllBytes(folder.resolve(FORMER))));
    }

    /** Nothing more is said to it: an end means that nobody waits any longer. */
    private static void endWith(DataInputStream in) {
        try {
            while (in.read() >= 0) {
                // nothing is expected
            }
        } catch (IOException e) {
            // the same as its end
        }
        Runtime.getRuntime().halt(1);
    }
}
