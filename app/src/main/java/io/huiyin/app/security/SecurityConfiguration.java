package io.huiyin.app.security;

import io.huiyin.core.identity.Accounts;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.preauth.RequestHeaderAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

@Configuration
class SecurityConfiguration {

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    AuthenticationManager authenticationManager(Accounts accounts) {
        var provider = new DaoAuthenticationProvider(name -> accounts.find(name)
                .map(a -> new User(
                        a.name(),
                        a.passwordHash(),
                        a.roles().stream()
                                .map(r -> new SimpleGrantedAuthority(r.name()))
                                .toList()))
                .orElseThrow(() -> new UsernameNotFoundException(name)));
        provider.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        return new ProviderManager(List.of(provider));
    }

    /** Other systems: a key with each request, no session that could be stolen or kept. */
    @Bean
    @Order(1)
    SecurityFilterChain gateways(HttpSecurity http, GatewaySettings gateways) {
        var keys = new RequestHeaderAuthenticationFilter();
        keys.setPrincipalRequestHeader(GatewaySettings.HEADER);
        keys.setExceptionIfHeaderMissing(false);
        keys.setAuthenticationManager(shown -> gateways.named(shown.getName())
                .map(name -> UsernamePasswordAuthenticationToken.authenticated(
                        name, null, AuthorityUtils.createAuthorityList(GatewaySettings.AUTHORITY)))
                .orElseThrow(() -> new BadCredentialsException("no gateway has this key")));
        return http.securityMatcher("/api/gateway/**")
                .addFilter(keys)
                .authorizeHttpRequests(paths -> paths.anyRequest().hasAuthority(GatewaySettings.AUTHORITY))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    /** Other platforms: each message is signed, and the signature is over its body; so it is looked at where that is read. */
    @Bean
    @Order(2)
    SecurityFilterChain platforms(HttpSecurity http) {
        return http.securityMatcher("/api/exchange/messages")
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.POST, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, SecurityContextRepository contexts, @Value("${huiyin.demo}") boolean demo) {
        return http.authorizeHttpRequests(paths -> AccessRules.write(paths, demo))
                .securityContext(c -> c.securityContextRepository(contexts))
                // a single page: it reads the token from the cookie and sends it back as a header
                .csrf(csrf -> csrf.spa())
                .exceptionHandling(e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(
                        h -> h.contentSecurityPolicy(
                                c -> c.policyDirectives(
                                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' blob:; worker-src 'self' blob:; connect-src 'self' ws: wss:")))
                .build();
    }
}
