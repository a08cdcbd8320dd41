package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dongthuan.identity.web.SignInProvider.TurnedAway;
import org.dongthuan.platform.web.DatabaseAway;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the browser goes after the login form. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final SavedPage savedPage;
    private final WaitingTime waitingTime;
    private final TypedName typedName;
    private final PlaceCookie place;
    private final XsrfToken xsrf;
    private final SessionProof proof;

    SignInAnswers(
            SavedPage savedPage,
            WaitingTime waitingTime,
            TypedName typedName,
            PlaceCookie place,
            XsrfToken xsrf,
            SessionProof proof) {
        this.savedPage = savedPage;
        this.waitingTime = waitingTime;
        this.typedName = typedName;
        this.place = place;
        this.xsrf = xsrf;
        this.proof = proof;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        place.send(request, response);
        typedName.forget(request, response);
        // now: of several first calls at once each would make one
        xsrf.send(request, response);
        switch (proof.begin(request, authentication.getName())) {
            case CODE -> response.sendRedirect(CodePages.PAGE);
            case SET_UP -> response.sendRedirect(TotpPages.PAGE);
            case NOTHING -> response.sendRedirect(savedPage.takeFrom(request, response, authentication.getName()));
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        // nobody was refused: the name could not even be looked up
        if (DatabaseAway.isBehind(reason)) throw reason;
        if (reason instanceof TurnedAway turnedAway && !turnedAway.waiting().isZero()) {
            waitingTime.tell(turnedAway.waiting(), response);
        }
        typedName.tell(request, response);
        response.sendRedirect(SavedPage.LOGIN + "?error");
    }
}
