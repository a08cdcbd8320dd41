package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dongthuan.identity.SignInDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Lets the log know who left, by whichever door. */
@Component
class SignOutLine implements LogoutHandler {

    private final SignInDesk desk;

    SignOutLine(SignInDesk desk) {
        this.desk = desk;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) desk.signOut(authentication.getName());
    }
}
