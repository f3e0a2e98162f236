package io.huiyin.app.command;

import io.huiyin.core.city.CityFolder;
import io.huiyin.core.identity.Role;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the product where it is and how to come in. */
@Component
class Welcome {

    private final CityFolder city;
    private final boolean demo;
    /** Else citizens call by the exchange, and no page plays their telephone. */
    private final boolean softphone;

    private final boolean ownDatabase;

    Welcome(
            CityFolder city,
            @Value("${huiyin.demo}") boolean demo,
            @Value("${huiyin.telephony}") String telephony,
            @Value("${spring.datasource.url:embedded}") String database) {
        this.city = city;
        this.demo = demo;
        this.softphone = telephony.equals("softphone");
        this.ownDatabase = database.equals("embedded");
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        var text = new StringBuilder();
        text.append("\nHuiyin 回音 · ")
                .append(city.profile().name())
                .append(' ')
                .append(city.profile().line());
        text.append("\n  http://localhost:")
                .append(web.getWebServer().getPort())
                .append('\n');
        if (ownDatabase) {
            text.append("  这是演示部署：未设置 spring.datasource.url，数据存于自带的 PostgreSQL\n");
            text.append("  Demo set-up: no database address is set, so it runs its own PostgreSQL\n");
        }
        if (demo) {
            text.append("  演示账号 demo accounts:\n");
            Set<Role> shown = new LinkedHashSet<>();
            city.accounts().stream()
                    .filter(a -> shown.addAll(a.account().roles()))
                    .forEach(a -> text.append("    %-14s %-12s %s%n"
                            .formatted(
                                    a.account().name(),
                                    a.password(),
                                    a.account().displayName())));
        }
        if (demo && softphone) {
            text.append("  市民电话 the citizen's telephone: http://localhost:")
                    .append(web.getWebServer().getPort())
                    .append("/phone\n");
        }
        text.append("  Ctrl-C 停止 stops it\n");
        System.out.print(text);
        System.out.flush();
    }
}
