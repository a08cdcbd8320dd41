package org.dongthuan.identity.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.dongthuan.platform.RefusalObserver;
import org.dongthuan.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers calls that nobody signed in for, or that are not for the caller, with problem documents (RFC 9457). */
@Component
class CallRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String NOT_SIGNED_IN = "not-signed-in";
    static final String NOT_PERMITTED = "not-permitted";
    static final String TOKEN_MISSING = "csrf-token";

    private final Texts texts;
    private final ObjectMapper json;
    private final List<RefusalObserver> observers;

    CallRefusals(Texts texts, ObjectMapper json, List<RefusalObserver> observers) {
        this.texts = texts;
        this.json = json;
        this.observers = observers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        answer(HttpStatus.UNAUTHORIZED, NOT_SIGNED_IN, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        String type = reason instanceof CsrfException ? TOKEN_MISSING : NOT_PERMITTED;
        observers.forEach(observer -> observer.refused(type, request.getMethod() + " " + request.getRequestURI()));
        answer(HttpStatus.FORBIDDEN, type, request, response);
    }

    private void answer(HttpStatus status, String type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.text("refusal." + type, request.getLocale()));
        problem.setType(URI.create("/problems/" + type));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
