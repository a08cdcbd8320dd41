package org.dongthuan.platform.engine;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One login for portal and web apps: whoever is signed in here is signed in there, with the groups of this request. */
@Component
class WebAppLogin extends ContainerBasedAuthenticationFilter {

    private static final String ENGINE = "default";

    private final EnginePeople people;

    WebAppLogin(EnginePeople people) {
        this.people = people;
    }

    /** The engine's filter would make the provider itself, from the name of a class. */
    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new AuthenticationProvider() {
            @Override
            public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                return SignedIn.account().flatMap(people::find).isPresent()
                        ? result(SignedIn.account().orElseThrow())
                        : AuthenticationResult.unsuccessful();
            }

            @Override
            public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
                // the login page asks, not the browser
            }
        };
    }

    /** Calls that name no engine count too: a session must never go on with the person who used it before. */
    @Override
    protected @Nullable String extractEngineName(HttpServletRequest request) {
        @Nullable String named = super.extractEngineName(request);
        boolean isCall = WebAppPath.of(request).filter(path -> !path.isApp()).isPresent();
        return Optional.ofNullable(named).orElse(isCall ? ENGINE : null);
    }

    private AuthenticationResult result(String account) {
        var result = AuthenticationResult.successful(account);
        result.setGroups(people.groupsOf(account));
        return result;
    }
}
