package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dongthuan.identity.web.SignInProvider.TurnedAway;
import org.dongthuan.platform.RefusalObserver;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where the browser goes after the login form, and what a page answers that is not for the reader. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler, AccessDeniedHandler {

    private final SavedPage savedPage;
    private final WaitingTime waitingTime;
    private final List<RefusalObserver> observers;

    SignInAnswers(SavedPage savedPage, WaitingTime waitingTime, List<RefusalObserver> observers) {
        this.savedPage = savedPage;
        this.waitingTime = waitingTime;
        this.observers = observers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(savedPage.takeFrom(request, response));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TurnedAway turnedAway && !turnedAway.waiting().isZero()) {
            waitingTime.tell(turnedAway.waiting(), request, response);
        }
        response.sendRedirect(SavedPage.LOGIN + "?error");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && request.getRequestURI().equals(SavedPage.LOGIN)) {
            // a login page left open until its token was gone: a new one helps, an error page does not
            response.sendRedirect(SavedPage.LOGIN + "?expired");
            return;
        }
        String type = reason instanceof CsrfException ? CallRefusals.TOKEN_MISSING : CallRefusals.NOT_PERMITTED;
        observers.forEach(observer -> observer.refused(type, request.getMethod() + " " + request.getRequestURI()));
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
