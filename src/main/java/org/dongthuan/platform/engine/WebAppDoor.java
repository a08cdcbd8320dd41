package org.dongthuan.platform.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dongthuan.platform.ActObserver;
import org.dongthuan.platform.RefusalObserver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's web apps, which bring the engine's whole REST API along, and lets the named calls of
 * {@link AllowedCalls} through. It refuses before the web apps' own filter against forged requests looks at the call,
 * since that one ends the session.
 */
@Component
class WebAppDoor extends OncePerRequestFilter {

    private static final String REFUSED = "not-permitted";

    private final EnginePeople people;
    private final WebAppAnswers answers;
    private final ObjectMapper json;
    private final ObjectProvider<RefusalObserver> refusals;
    private final ObjectProvider<ActObserver> acts;

    WebAppDoor(
            EnginePeople people,
            WebAppAnswers answers,
            ObjectMapper json,
            ObjectProvider<RefusalObserver> refusals,
            ObjectProvider<ActObserver> acts) {
        this.people = people;
        this.answers = answers;
        this.json = json;
        this.refusals = refusals;
        this.acts = acts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> account = SignedIn.account();
        if (account.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isAllowed(request, account.get())) {
            // whatever administrators may change is a PUT, and nobody else has any
            if (HttpMethod.PUT.matches(request.getMethod())) {
                acts.orderedStream().forEach(observer -> observer.acting(what(request)));
            }
            pass(request, response, chain);
        } else {
            refuse(request, response);
        }
    }

    private boolean isAllowed(HttpServletRequest request, String account) {
        Optional<WebAppPath> path = WebAppPath.of(request);
        if (path.isEmpty()) return false;
        // which app opens for whom is a grant; the one for set-up and authorizations opens for nobody
        if (path.get().isApp()) return !path.get().value().startsWith(WebAppPath.APP + "/admin/default");
        boolean administrator = people.isAdministrator(account);
        return AllowedCalls.allow(request.getMethod(), path.get().call(), account, administrator);
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        WebAppCall.begin();
        try {
            chain.doFilter(MendedQuery.of(request), response);
        } finally {
            WebAppCall.end();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.orderedStream().forEach(observer -> observer.refused(REFUSED, what(request)));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var body = answers.body("AuthorizationException", answers.text("engine.call-not-allowed"));
        response.getWriter().write(json.writeValueAsString(body));
    }

    private static String what(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
