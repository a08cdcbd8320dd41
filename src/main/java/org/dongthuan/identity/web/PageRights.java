package org.dongthuan.identity.web;

import static org.dongthuan.identity.web.HolderOf.holderOf;
import static org.dongthuan.identity.web.HolderOf.nationalAdministrator;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.dongthuan.identity.OpenPage;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which pages are for everybody, for people of a certain role, or for whoever is signed in. */
record PageRights(People people, List<OpenPage> openPages) {

    void grant(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String[] open = openPages.stream().map(OpenPage::pattern).toArray(String[]::new);
        String[] forms =
                openPages.stream().filter(OpenPage::form).map(OpenPage::pattern).toArray(String[]::new);
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/login", CodePages.PAGE, "/error", "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, open)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, open)
                .permitAll()
                .requestMatchers(HttpMethod.POST, forms)
                .permitAll()
                // the version
                .requestMatchers("/actuator/info")
                .authenticated()
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers("/audit/**")
                .access(holderOf(Role.AUDITOR, people))
                .requestMatchers(
                        "/admin/accounts/**", "/admin/appointments/**", "/admin/mails/**", "/admin/agencies/**")
                .access(holderOf(Role.ADMINISTRATOR, people))
                .requestMatchers("/admin/**", "/monitor/**")
                .access(nationalAdministrator(people))
                .anyRequest()
                .authenticated();
    }
}
