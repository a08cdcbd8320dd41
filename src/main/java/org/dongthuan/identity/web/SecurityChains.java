package org.dongthuan.identity.web;

import static org.dongthuan.identity.web.HolderOf.holderOf;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.List;
import org.dongthuan.identity.OpenPage;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.web.ApiSecurityProblems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What stands in front of files, calls, the engine's web apps and pages. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private final People people;
    private final XsrfToken xsrf;
    private final List<OpenPage> openPages;

    SecurityChains(People people, XsrfToken xsrf, List<OpenPage> openPages) {
        this.people = people;
        this.xsrf = xsrf;
        this.openPages = List.copyOf(openPages);
    }

    /** Without it, paths are resolved inside Spring's own servlet, and the engine's servlets are missed. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Each filter of each call would be wrapped, to measure what nobody asks for. */
    @Bean
    static SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** The same for everybody, so nobody's session is looked up. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/vendor/**", "/favicon.ico")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(PageHeaders::write)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Answers 401 and 403 as problem documents, never with a redirect. */
    @Bean
    @Order(2)
    SecurityFilterChain calls(HttpSecurity http, ApiSecurityProblems problems) throws Exception {
        return onEachRequest(http)
                .securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/audit/**")
                        .access(holderOf(Role.AUDITOR, people))
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(PageHeaders::write)
                .csrf(xsrf::check)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The web apps send their own headers and check a cross-site token of their own. */
    @Bean
    @Order(3)
    SecurityFilterChain engineWebApps(HttpSecurity http, SavedPage savedPage, SignOutLine line, PageRefusals refusals)
            throws Exception {
        RequestMatcher calls = withDefaults().matcher("/camunda/api/**");
        RequestMatcher signOut =
                withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");
        return onEachRequest(http)
                .securityMatcher("/camunda/**")
                .authorizeHttpRequests(requests -> requests
                        // whoever reached the set-up could make himself administrator
                        .requestMatchers("/camunda/api/admin/setup/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), calls)
                        .defaultAuthenticationEntryPointFor(savedPage, AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(refusals))
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(savedPage.cache()))
                .logout(logout -> logout.logoutRequestMatcher(signOut)
                        .addLogoutHandler(line)
                        .addLogoutHandler(xsrf::forget)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .build();
    }

    /** Everything else; the walls inside the features stand behind this one. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http, SavedPage savedPage, SignInForm form, SignOutLine line, PageRefusals refusals)
            throws Exception {
        return onEachRequest(http)
                .authorizeHttpRequests(new PageRights(people, openPages)::grant)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(savedPage).accessDeniedHandler(refusals))
                .headers(PageHeaders::write)
                .csrf(xsrf::check)
                .requestCache(cache -> cache.requestCache(savedPage.cache()))
                .sessionManagement(session ->
                        // a fresh session takes nothing over, the web apps' memory of another user least of all
                        session.sessionFixation(fixation -> fixation.newSession()))
                .formLogin(form::describe)
                .logout(logout -> logout.addLogoutHandler(line).logoutSuccessUrl(SavedPage.LOGIN + "?logout"))
                .build();
    }

    private HttpSecurity onEachRequest(HttpSecurity http) {
        return http.addFilterBefore(new OpenAccountsOnly(people), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new WholeSessionsOnly(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new XsrfCookie(xsrf), AuthorizationFilter.class);
    }
}
