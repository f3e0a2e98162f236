package io.huiyin.app.web;

import io.huiyin.app.security.ConsolePages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Every address of the console answers with its one document. */
@Configuration
class ConsoleDocument implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String path : ConsolePages.PATHS) {
            registry.addViewController(path).setViewName("forward:/index.html");
        }
    }
}
