package io.huiyin.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Says what is missing on this machine and what it means.", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
