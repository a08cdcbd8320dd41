package org.dongthuan.channel.web;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dongthuan.channel.Channel;
import org.dongthuan.channel.Channels;
import org.dongthuan.channel.SubmittedRequests;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.web.ApiSecurityProblems;
import org.dongthuan.platform.web.Problems;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;

/** What stands in front of calls with a token: few are open to them, and none changes what a session may. */
@Configuration(proxyBeanMethods = false)
class ChannelCalls {

    /** Behind the wall, where refusals are reported already, and before what keeps answers by key. */
    private static final int BEFORE_KEYS = SecurityProperties.DEFAULT_FILTER_ORDER + 7;

    private static final int BEHIND_KEYS = SecurityProperties.DEFAULT_FILTER_ORDER + 12;

    private static final String AWAY_SECONDS = "30";

    @Bean
    @Order(0)
    SecurityFilterChain callsOfPortals(
            HttpSecurity http, JwtDecoder decoder, Channels channels, People people, ApiSecurityProblems refusals)
            throws Exception {
        String write = "SCOPE_" + Channel.WRITE;
        String read = "SCOPE_" + Channel.READ;
        return http.securityMatcher(new AndRequestMatcher(withDefaults().matcher("/api/**"), ChannelCalls::bearsToken))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST, "/api/v1/corrections", "/api/v1/access-requests")
                        .hasAuthority(write)
                        .requestMatchers(
                                HttpMethod.GET, "/api/v1/corrections/{number}", "/api/v1/access-requests/{number}")
                        .hasAuthority(write)
                        .requestMatchers(HttpMethod.GET, "/api/v1/records/{id:[0-9a-fA-F-]{36}}")
                        .hasAuthority(read)
                        // error pages come here again, when all has been judged
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint((request, response, failure) -> {
                            if (TheirTokens.areUnknown(failure)) away(refusals, request, response);
                            else refusals.commence(request, response, failure);
                        })
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterAfter(new EndUserFilter(channels, people, refusals), BearerTokenAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void away(ApiSecurityProblems refusals, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, AWAY_SECONDS);
        refusals.refuse(RuleViolated.withStatus(503, "issuer-away"), request, response);
    }

    private static boolean bearsToken(HttpServletRequest request) {
        String stated = request.getHeader(HttpHeaders.AUTHORIZATION);
        return stated != null && stated.regionMatches(true, 0, "Bearer", 0, "Bearer".length());
    }

    @Bean
    FilterRegistrationBean<ExternalIdFilter> namesOfPortals(SubmittedRequests submitted, Problems problems) {
        return inOrder(new FilterRegistrationBean<>(new ExternalIdFilter(submitted, problems)), BEFORE_KEYS);
    }

    @Bean
    FilterRegistrationBean<SubmissionFilter> submissionsOfPortals(SubmittedRequests submitted) {
        return inOrder(new FilterRegistrationBean<>(new SubmissionFilter(submitted)), BEHIND_KEYS);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> inOrder(
            FilterRegistrationBean<T> registration, int order) {
        registration.setOrder(order);
        registration.addUrlPatterns("/api/v1/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
