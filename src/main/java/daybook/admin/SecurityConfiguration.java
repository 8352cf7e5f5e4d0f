package daybook.admin;

import daybook.admin.access.Accounts;
import daybook.admin.access.AuditStore;
import daybook.event.ShopEventStore;
import daybook.intake.Reports;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.SheetImports;
import daybook.jobs.Stops;
import daybook.reconciliation.SheetImportStore;
import daybook.reconciliation.SlotRunStore;
import daybook.search.OrderSearch;
import daybook.slot.Home;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** Who is let in: scripts with what they send along, people with a session. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class SecurityConfiguration {
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    Throttle throttle(Clock clock) {
        return new Throttle(clock);
    }

    @Bean
    AuditTrail auditTrail(AuditStore store, Accounts accounts, Clock clock) {
        return new AuditTrail(store, accounts, clock);
    }

    @Bean
    SlotWork slotWork(BackgroundRuns runs, Stops stops, AuditTrail audit, Home home, Reports reports, SlotRunStore store, Clock clock) {
        return new SlotWork(runs, stops, audit, new Uploads(home, reports, store, clock));
    }

    @Bean
    AlarmWork alarmWork(ShopEventStore events, AuditTrail audit, Clock clock) {
        return new AlarmWork(events, audit, clock);
    }

    @Bean
    SearchWork searchWork(OrderSearch search) {
        return new SearchWork(search);
    }

    @Bean
    SheetWork sheetWork(SheetImports sheets, SheetImportStore imports, AuditTrail audit, Home home) {
        return new SheetWork(sheets, imports, audit, home);
    }

    @Bean
    OwnPassword ownPassword(Accounts accounts, Throttle throttle, AuditTrail audit) {
        return new OwnPassword(accounts, throttle, audit);
    }

    @Bean
    Problems problems(JsonMapper json) {
        return new Problems(json);
    }

    @Bean
    ProgramErrors programErrors(Problems problems) {
        return new ProgramErrors(problems);
    }

    @Bean
    Turnstile turnstile(Problems problems, AuditTrail audit) {
        return new Turnstile(problems, audit);
    }

    @Bean
    FormsOnly formsOnly(Problems problems) {
        return new FormsOnly(problems);
    }

    /** The only provider there is, so both chains take it. */
    @Bean
    PasswordLogin passwordLogin(Accounts accounts, PasswordEncoder encoder, Throttle throttle, AuditTrail audit) {
        return new PasswordLogin(accounts, encoder, throttle, audit);
    }

    /** Whether the request brings its own credentials and comes from no browser, which would send remembered ones to whatever page asks it to. */
    private static boolean isScript(HttpServletRequest request) {
        return Turnstile.isForPrograms(request)
                && request.getHeader("Authorization") != null
                && request.getHeader("Origin") == null
                && request.getHeader("Sec-Fetch-Site") == null;
    }

    @Bean
    @Order(1)
    SecurityFilterChain scripts(HttpSecurity http, Turnstile turnstile, Accounts accounts, Throttle throttle, AuditTrail audit) {
        return http.securityMatcher((RequestMatcher) SecurityConfiguration::isScript)
                .authorizeHttpRequests(Routes::rules)
                .httpBasic(basic -> basic.authenticationEntryPoint(turnstile))
                .addFilterBefore(new TokenLogin(accounts, throttle, audit, turnstile), BasicAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(turnstile).accessDeniedHandler(turnstile))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Turnstile turnstile, Accounts accounts, AuditTrail audit) {
        LoginForm form = new LoginForm(audit);
        return http.authorizeHttpRequests(Routes::rules)
                .formLogin(login -> login.loginPage(Turnstile.LOGIN).successHandler(form).failureHandler(form))
                .logout(logout -> logout.logoutUrl("/logout").addLogoutHandler(form::loggedOut).logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.csrfTokenRequestHandler(new CsrfByHeader()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .addFilterBefore(new StaleSessions(accounts), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(turnstile).accessDeniedHandler(turnstile))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** After the log-in a browser goes to the page it came for, never to an answer for programs or a part of a page. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !Turnstile.isForPrograms(request)
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
