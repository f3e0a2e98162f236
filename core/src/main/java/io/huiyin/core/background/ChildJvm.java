package io.huiyin.core.background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process of the same product: what may crash, or takes more memory than calls can spare, happens there. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * Same Java, same classes; not started yet.
     *
     * @param before what stands before the Java command, e.g. {@code nice -n 19}; mostly nothing
     * @param flags of the Java machine
     * @param arguments of the main class
     */
    public static ProcessBuilder of(List<String> before, List<String> flags, Class<?> main, List<String> arguments) {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        var source = String.valueOf(main.getResource(main.getSimpleName() + ".class"));
        if (source.startsWith("jar:nested:")) {
            // inside Boot's own jar of jars only its launcher finds the classes
            command.add("-Dloader.main=" + main.getName());
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(main.getName());
        }
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        // by the environment: ONNX Runtime 1.29 crashes when the command line is longer than about 4 KB
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }
}
