package io.huiyin.app.security;

import static io.huiyin.core.identity.Role.ADMINISTRATOR;
import static io.huiyin.core.identity.Role.AGENT;
import static io.huiyin.core.identity.Role.CLERK;
import static io.huiyin.core.identity.Role.EVALUATOR;
import static io.huiyin.core.identity.Role.FLOOR_SUPERVISOR;
import static io.huiyin.core.identity.Role.GRID_WORKER;
import static io.huiyin.core.identity.Role.KNOWLEDGE_EDITOR;
import static io.huiyin.core.identity.Role.MANAGER;
import static io.huiyin.core.identity.Role.OPERATOR_STAFF;
import static io.huiyin.core.identity.Role.QUALITY_INSPECTOR;
import static io.huiyin.core.identity.Role.SUPERVISION;
import static io.huiyin.core.identity.Role.UNIT_LEADER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.huiyin.core.identity.Role;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Path by path, which role may ask what. What is not named here is refused. What of a ticket its asker then sees is decided
 * by {@code io.huiyin.app.web.Viewer}; the table of both together is tried in {@code RightsIT}.
 */
final class AccessRules {

    private static final Role[] DESK = {AGENT, OPERATOR_STAFF, FLOOR_SUPERVISOR};
    private static final Role[] LISTENS = {
        AGENT, OPERATOR_STAFF, FLOOR_SUPERVISOR, QUALITY_INSPECTOR, MANAGER, SUPERVISION
    };
    private static final Role[] TAKES_WORDS = {AGENT, OPERATOR_STAFF, FLOOR_SUPERVISOR, SUPERVISION};
    private static final Role[] UNIT = {CLERK, UNIT_LEADER};
    private static final Role[] READS_TICKETS = {
        AGENT, OPERATOR_STAFF, FLOOR_SUPERVISOR, QUALITY_INSPECTOR, CLERK, UNIT_LEADER, SUPERVISION, MANAGER
    };

    /** not whoever takes calls: a file has more tickets than a call needs */
    private static final Role[] TAKES_FILES = {
        FLOOR_SUPERVISOR, QUALITY_INSPECTOR, CLERK, UNIT_LEADER, SUPERVISION, MANAGER
    };

    /** everybody but who is shown single tickets on request: those see nothing else */
    private static final Role[] STAFF =
            Arrays.stream(Role.values()).filter(role -> role != GRID_WORKER).toArray(Role[]::new);

    private AccessRules() {}

    static void write(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            boolean demo) {
        // the words for a fault: without it each fault would look like a refusal
        paths.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        paths.requestMatchers("/", "/index.html", "/assets/**", "/favicon.svg", "/*.js")
                .permitAll();
        // the console's own addresses: the page is the same for all, what it may fetch is not
        paths.requestMatchers(GET, ConsolePages.PATHS).permitAll();
        paths.requestMatchers(POST, "/api/session").permitAll();
        paths.requestMatchers(GET, "/api/session").permitAll();
        paths.requestMatchers("/api/session").authenticated();
        // citizens have no account: a ticket opens to them by its number and code
        paths.requestMatchers(GET, "/api/public/form").permitAll();
        paths.requestMatchers(POST, "/api/public/*").permitAll();
        paths.requestMatchers("/actuator/health", "/actuator/health/**").permitAll();
        paths.requestMatchers("/actuator/**").hasAuthority(ADMINISTRATOR.name());
        if (demo) {
            paths.requestMatchers("/api/demo/**", "/ws/softphone/citizen").permitAll();
        }
        paths.requestMatchers("/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .hasAuthority(ADMINISTRATOR.name());
        paths.requestMatchers(GET, "/api/profile").authenticated();
        paths.requestMatchers("/ws/desk", "/ws/softphone/agent").hasAnyAuthority(names(DESK));
        paths.requestMatchers("/api/desk", "/api/desk/**").hasAnyAuthority(names(DESK));
        calls(paths);
        tickets(paths);
        paths.requestMatchers(GET, "/api/intake/sheets/empty").hasAuthority(SUPERVISION.name());
        paths.requestMatchers(POST, "/api/intake/sheets", "/api/intake/sheets/look")
                .hasAuthority(SUPERVISION.name());
        // not the operating company's staff: it may not know the citizens of others' calls
        paths.requestMatchers("/api/night", "/api/night/**")
                .hasAnyAuthority(names(AGENT, FLOOR_SUPERVISOR, SUPERVISION));
        paths.requestMatchers(PUT, "/api/callbacks/**").hasAnyAuthority(MANAGER.name(), QUALITY_INSPECTOR.name());
        paths.requestMatchers(GET, "/api/callbacks/**")
                .hasAnyAuthority(MANAGER.name(), SUPERVISION.name(), QUALITY_INSPECTOR.name());
        search(paths);
        knowledge(paths);
        paths.requestMatchers(GET, "/api/catalogue", "/api/catalogue/**")
                .hasAnyAuthority(SUPERVISION.name(), MANAGER.name(), ADMINISTRATOR.name());
        paths.requestMatchers(POST, "/api/catalogue/imports", "/api/catalogue/imports/**")
                .hasAnyAuthority(SUPERVISION.name(), ADMINISTRATOR.name());
        units(paths);
        paths.requestMatchers("/api/duty", "/api/duty/*", "/api/notices", "/api/notices/*/read")
                .hasAnyAuthority(names(SUPERVISION, MANAGER, UNIT_LEADER));
        paths.requestMatchers("/api/sms", "/api/sms/*/again").hasAnyAuthority(names(SUPERVISION, MANAGER));
        paths.requestMatchers(GET, "/api/audit", "/api/audit/export")
                .hasAnyAuthority(MANAGER.name(), ADMINISTRATOR.name());
        models(paths);
        paths.requestMatchers("/api/deliveries", "/api/deliveries/again", "/api/deliveries/*/again")
                .hasAnyAuthority(SUPERVISION.name(), ADMINISTRATOR.name());
        paths.requestMatchers(GET, "/api/webhooks").hasAnyAuthority(SUPERVISION.name(), ADMINISTRATOR.name());
        paths.requestMatchers("/api/webhooks", "/api/webhooks/*", "/api/webhooks/*/secret", "/api/webhooks/*/ping")
                .hasAuthority(ADMINISTRATOR.name());
        paths.requestMatchers(GET, "/api/emergencies")
                .hasAnyAuthority(names(CLERK, UNIT_LEADER, SUPERVISION, MANAGER, FLOOR_SUPERVISOR));
        scores(paths);
        paths.requestMatchers(GET, "/api/board")
                .hasAnyAuthority(MANAGER.name(), FLOOR_SUPERVISOR.name(), SUPERVISION.name());
        paths.anyRequest().denyAll();
    }

    private static void useOfKnowledge(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(POST, "/api/knowledge/feedback/uses").hasAnyAuthority(names(DESK));
        paths.requestMatchers(POST, "/api/knowledge/feedback/*/settle")
                .hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION, CLERK, UNIT_LEADER));
        paths.requestMatchers(
                        GET,
                        "/api/knowledge/feedback",
                        "/api/knowledge/feedback/export",
                        "/api/knowledge/feedback/uses/*")
                .hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION, MANAGER, CLERK, UNIT_LEADER));
        paths.requestMatchers("/api/knowledge/feedback", "/api/knowledge/feedback/**")
                .hasAnyAuthority(names(STAFF));
        paths.requestMatchers(GET, "/api/knowledge/questions", "/api/knowledge/questions/*")
                .hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION, MANAGER));
        paths.requestMatchers(POST, "/api/knowledge/questions/**")
                .hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION));
    }

    private static void calls(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(GET, "/api/calls/**").hasAnyAuthority(names(LISTENS));
        paths.requestMatchers(POST, "/api/calls/**").hasAnyAuthority(names(DESK));
        paths.requestMatchers(PUT, "/api/calls/**").hasAnyAuthority(names(DESK));
        paths.requestMatchers(GET, "/api/drafts/waiting").hasAnyAuthority(names(SUPERVISION, FLOOR_SUPERVISOR));
        paths.requestMatchers(GET, "/api/drafts/colleagues").hasAnyAuthority(names(TAKES_WORDS));
        paths.requestMatchers(POST, "/api/drafts/*/*/hand-over").hasAnyAuthority(names(TAKES_WORDS));
        paths.requestMatchers("/api/drafts", "/api/drafts/**").hasAnyAuthority(names(DESK));
    }

    private static void scores(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(GET, "/api/trends", "/api/trends/*", "/api/trends/warnings/*/effect")
                .hasAnyAuthority(names(MANAGER, SUPERVISION, FLOOR_SUPERVISOR));
        paths.requestMatchers(POST, "/api/trends/warnings/*/*").hasAnyAuthority(names(MANAGER, SUPERVISION));
        paths.requestMatchers("/api/screenings", "/api/screenings/*", "/api/screenings/*/review")
                .hasAnyAuthority(names(SUPERVISION, FLOOR_SUPERVISOR, MANAGER));
        paths.requestMatchers("/api/scores/reviews", "/api/scores/reviews/look", "/api/scores/villages/**")
                .hasAnyAuthority(names(MANAGER, SUPERVISION));
        paths.requestMatchers(GET, "/api/bulletins", "/api/bulletins/**")
                .hasAnyAuthority(names(MANAGER, SUPERVISION, UNIT_LEADER));
        paths.requestMatchers(POST, "/api/bulletins").hasAnyAuthority(names(MANAGER, SUPERVISION));
        paths.requestMatchers(POST, "/api/bulletins/*/publish", "/api/bulletins/*/withdraw")
                .hasAuthority(MANAGER.name());
        paths.requestMatchers(GET, "/api/scores", "/api/scores/tickets", "/api/scores/export")
                .hasAnyAuthority(names(MANAGER, SUPERVISION, UNIT_LEADER));
    }

    private static void models(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers("/api/models/language/corrections", "/api/models/routing/orders/**")
                .hasAuthority(EVALUATOR.name());
        paths.requestMatchers("/api/models", "/api/models/**").hasAnyAuthority(names(EVALUATOR, ADMINISTRATOR));
    }

    private static void units(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers("/api/units/*/moves").hasAnyAuthority(SUPERVISION.name());
        paths.requestMatchers(GET, "/api/units", "/api/units/*")
                .hasAnyAuthority(names(SUPERVISION, MANAGER, ADMINISTRATOR, UNIT_LEADER));
        paths.requestMatchers(POST, "/api/units/*/rename", "/api/units/*/close").hasAuthority(ADMINISTRATOR.name());
        // a leader for what is below the own unit only
        paths.requestMatchers(POST, "/api/units", "/api/units/*/duties", "/api/units/*/leader", "/api/units/*/people")
                .hasAnyAuthority(names(ADMINISTRATOR, UNIT_LEADER));
        paths.requestMatchers(DELETE, "/api/units/*/people/*").hasAnyAuthority(names(ADMINISTRATOR, UNIT_LEADER));
        paths.requestMatchers(GET, "/api/limits").hasAnyAuthority(names(UNIT));
        paths.requestMatchers(POST, "/api/limits", "/api/limits/drop").hasAuthority(UNIT_LEADER.name());
    }

    private static void knowledge(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        // the narrower paths first
        useOfKnowledge(paths);
        String entries = "/api/knowledge/entries";
        paths.requestMatchers(GET, entries, entries + "/**")
                .hasAnyAuthority(names(CLERK, UNIT_LEADER, KNOWLEDGE_EDITOR, SUPERVISION, MANAGER));
        paths.requestMatchers(POST, entries + "/*/publish", entries + "/*/send-back")
                .hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION));
        paths.requestMatchers(POST, entries + "/*/withdraw", entries + "/*/restore")
                .hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION));
        // a unit its own only
        paths.requestMatchers(entries, entries + "/**")
                .hasAnyAuthority(names(CLERK, UNIT_LEADER, KNOWLEDGE_EDITOR, SUPERVISION));
        String judged = "/api/knowledge/judged";
        paths.requestMatchers(GET, "/api/knowledge/trial", judged, judged + "/**")
                .hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION, MANAGER, EVALUATOR));
        paths.requestMatchers(judged, judged + "/**").hasAnyAuthority(names(KNOWLEDGE_EDITOR, SUPERVISION));
        paths.requestMatchers(GET, "/api/knowledge/**").hasAnyAuthority(names(STAFF));
    }

    private static void search(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(GET, "/api/search/calls").hasAnyAuthority(names(LISTENS));
        paths.requestMatchers(GET, "/api/search/units").hasAnyAuthority(names(STAFF));
        paths.requestMatchers(GET, "/api/search/people")
                .hasAnyAuthority(names(ADMINISTRATOR, MANAGER, SUPERVISION, UNIT_LEADER));
        paths.requestMatchers("/api/filters", "/api/filters/*").hasAnyAuthority(names(READS_TICKETS));
        paths.requestMatchers("/api/exports", "/api/exports/**").hasAnyAuthority(names(TAKES_FILES));
    }

    private static void tickets(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(GET, "/api/tickets/*/advice").hasAuthority(SUPERVISION.name());
        paths.requestMatchers(GET, "/api/tickets/leaders").hasAnyAuthority(SUPERVISION.name(), MANAGER.name());
        paths.requestMatchers(GET, "/api/tickets/exemptions").hasAnyAuthority(SUPERVISION.name(), MANAGER.name());
        paths.requestMatchers(POST, "/api/tickets/*/exemption/review").hasAuthority(SUPERVISION.name());
        paths.requestMatchers(POST, "/api/tickets/*/exemption/decision").hasAuthority(MANAGER.name());
        paths.requestMatchers(GET, "/api/tickets/escalations").hasAnyAuthority(SUPERVISION.name(), MANAGER.name());
        paths.requestMatchers(POST, "/api/tickets/*/escalation", "/api/tickets/*/escalation/*")
                .hasAuthority(SUPERVISION.name());
        paths.requestMatchers(GET, "/api/tickets/assistance").hasAnyAuthority(SUPERVISION.name(), MANAGER.name());
        paths.requestMatchers(POST, "/api/tickets/*/assistance", "/api/tickets/*/assistance/release")
                .hasAnyAuthority(CLERK.name(), UNIT_LEADER.name(), SUPERVISION.name());
        paths.requestMatchers(POST, "/api/tickets/*/leaders")
                .hasAnyAuthority(AGENT.name(), FLOOR_SUPERVISOR.name(), SUPERVISION.name());
        paths.requestMatchers(POST, "/api/tickets/*/secret").hasAnyAuthority(names(TAKES_WORDS));
        paths.requestMatchers(POST, "/api/tickets/*/attachments", "/api/tickets/*/attachments/*/remove")
                .hasAnyAuthority(names(AGENT, OPERATOR_STAFF, FLOOR_SUPERVISOR, CLERK, UNIT_LEADER, SUPERVISION));
        paths.requestMatchers(POST, "/api/tickets/*/visits", "/api/tickets/*/visits/*/withdraw")
                .hasAnyAuthority(names(UNIT));
        paths.requestMatchers(GET, "/api/visits").hasAuthority(GRID_WORKER.name());
        paths.requestMatchers(POST, "/api/visits/*/finding").hasAuthority(GRID_WORKER.name());
        paths.requestMatchers(GET, "/api/tickets/**").hasAnyAuthority(names(READS_TICKETS));
        paths.requestMatchers(POST, "/api/tickets").hasAnyAuthority(names(DESK));
        paths.requestMatchers(
                        POST,
                        "/api/tickets/*/sign",
                        "/api/tickets/*/contact",
                        "/api/tickets/*/reply",
                        "/api/tickets/*/assistance/answer",
                        "/api/tickets/*/return",
                        "/api/tickets/*/extension",
                        "/api/tickets/*/pause",
                        "/api/tickets/*/exemption",
                        "/api/tickets/*/exemption/withdraw")
                .hasAnyAuthority(names(UNIT));
        paths.requestMatchers(
                        POST,
                        "/api/tickets/*/pause/resume",
                        "/api/tickets/*/emergency/take",
                        "/api/tickets/*/emergency/report")
                .hasAnyAuthority(names(CLERK, UNIT_LEADER, SUPERVISION));
        paths.requestMatchers(POST, "/api/tickets/*/follow-ups", "/api/tickets/*/urgent")
                .hasAnyAuthority(names(TAKES_WORDS));
        paths.requestMatchers(
                        POST,
                        "/api/tickets/*/dispatch",
                        "/api/tickets/*/settle",
                        "/api/tickets/*/return/judge",
                        "/api/tickets/*/extension/judge",
                        "/api/tickets/*/pause/judge",
                        "/api/tickets/*/decline",
                        "/api/tickets/*/withdraw",
                        "/api/tickets/*/merge",
                        "/api/tickets/*/split",
                        "/api/tickets/*/unmerge",
                        "/api/tickets/*/urges",
                        "/api/tickets/*/urges/*/recall",
                        "/api/tickets/*/urgent/take-back")
                .hasAnyAuthority(SUPERVISION.name());
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
