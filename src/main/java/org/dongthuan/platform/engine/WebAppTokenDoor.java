package org.dongthuan.platform.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.dongthuan.platform.RefusalObserver;
import org.dongthuan.platform.web.CallOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the web apps' own filter against forged requests, which ends the whole session where its token is
 * stale. Here such a call is refused, no more, and the next page brings a token that is right.
 */
@Component
class WebAppTokenDoor extends OncePerRequestFilter {

    private static final String TYPE = "csrf-token";

    private final WebAppAnswers answers;
    private final ObjectMapper json;
    private final ObjectProvider<RefusalObserver> observers;

    WebAppTokenDoor(WebAppAnswers answers, ObjectMapper json, ObjectProvider<RefusalObserver> observers) {
        this.answers = answers;
        this.json = json;
        this.observers = observers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (changesNothing(request) || !CallOrigin.isForeign(request) && hasToken(request))
            chain.doFilter(request, response);
        else refuse(request, response);
    }

    private static boolean changesNothing(HttpServletRequest request) {
        return CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                .matcher(request.getMethod())
                .matches();
    }

    private static boolean hasToken(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null) return false;
        @Nullable String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        boolean right = sent != null && sent.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
        if (!right) session.removeAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return right;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String what = request.getMethod() + " " + request.getRequestURI();
        observers.orderedStream().forEach(observer -> observer.refused(TYPE, what));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(answers.body(TYPE, answers.text("engine.token-stale"))));
    }
}
