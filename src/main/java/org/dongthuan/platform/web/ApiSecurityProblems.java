package org.dongthuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.NotPermitted;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** The two answers of a security chain below {@code /api}: nobody is signed in, and not allowed. */
@Component
public class ApiSecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final RefusedAccess refusedAccess;

    ApiSecurityProblems(Problems problems, RefusedAccess refusedAccess) {
        this.problems = problems;
        this.refusedAccess = refusedAccess;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (DatabaseAway.isBehind(failure)) problems.answer(failure, request, response);
        else problems.answer(RuleViolated.withStatus(401, "not-signed-in"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        // whoever has no session has no token either, and is to hear the first of the two
        if (failure instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null) {
            problems.answer(RuleViolated.withStatus(401, "not-signed-in"), request, response);
            return;
        }
        String type = failure instanceof CsrfException ? "csrf-token" : "not-permitted";
        refuse(new NotPermitted(type), request, response);
    }

    /** Answers a refusal that a chain comes to by itself. */
    public void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.answer(refusal, request, response);
        // the chain stands outside the filter that reports
        refusedAccess.report(request);
    }
}
