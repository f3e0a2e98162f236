package io.huiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product. */
@SpringBootApplication
public class Huiyin {

    public static void main(String[] args) {
        SpringApplication.run(Huiyin.class, args);
    }
}
