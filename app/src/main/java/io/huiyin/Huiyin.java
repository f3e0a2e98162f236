package io.huiyin;

import io.huiyin.app.command.HuiyinCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product. Its first argument says what it is to do; {@code start} serves the hotline. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Huiyin {

    public static void main(String[] args) {
        HuiyinCommand.run(Huiyin.class, args);
    }
}
