package io.huiyin.app.web.session;

import io.huiyin.core.city.CityProfile;
import io.huiyin.core.identity.Account;
import io.huiyin.core.identity.Accounts;
import io.huiyin.core.identity.Role;
import io.huiyin.core.unit.Unit;
import io.huiyin.core.unit.Units;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    /** Who is signed in. */
    record Me(
            String name,
            String displayName,
            SortedSet<Role> roles,
            @Nullable String unit,
            @Nullable String unitName,
            String city,
            String line,
            boolean demo) {}

    record SignIn(@NotBlank String name, @NotBlank String password) {}

    private final AuthenticationManager authentication;
    private final SecurityContextRepository contexts;
    private final Accounts accounts;
    private final Units units;
    private final CityProfile profile;
    private final boolean demo;

    SessionController(
            AuthenticationManager authentication,
            SecurityContextRepository contexts,
            Accounts accounts,
            Units units,
            CityProfile profile,
            @Value("${huiyin.demo}") boolean demo) {
        this.authentication = authentication;
        this.contexts = contexts;
        this.accounts = accounts;
        this.units = units;
        this.profile = profile;
        this.demo = demo;
    }

    @PostMapping
    Me signIn(@Valid @RequestBody SignIn form, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = authentication.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(form.name(), form.password()));
        // a fresh id: one that was known before the password was given must not become a signed-in one
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return me(who.getName());
    }

    @GetMapping
    ResponseEntity<Me> who(@Nullable Principal principal) {
        return principal == null
                ? ResponseEntity.status(HttpStatus.UNAUTHORIZED).build()
                : ResponseEntity.ok(me(principal.getName()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private Me me(String name) {
        Account account = accounts.find(name).orElseThrow();
        String unit = account.unit();
        String unitName = unit == null ? null : units.find(unit).map(Unit::name).orElse(unit);
        return new Me(
                account.name(),
                account.displayName(),
                new TreeSet<>(account.roles()),
                unit,
                unitName,
                profile.name(),
                profile.line(),
                demo);
    }
}
