package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * The token against cross-site requests: a cookie that our own scripts read and send back as a header, and a hidden
 * field in our forms.
 *
 * <p>The engine's web apps have a cookie of their own named {@code XSRF-TOKEN}; another name lets a form inside Tasklist
 * call both.
 */
@Component
class XsrfToken {

    static final String COOKIE = "APP-XSRF";

    private final CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();

    XsrfToken(SecureCookies secure) {
        cookies.setCookieName(COOKIE);
        cookies.setCookiePath("/");
        cookies.setHeaderName("X-XSRF-TOKEN");
        cookies.setCookieCustomizer(cookie -> cookie.secure(secure.required()).sameSite("Lax"));
    }

    /** Checks the raw value: answers are not compressed, so there is nothing to be guessed from their length. */
    void check(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(cookies).csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler());
    }

    /** Sends the browser its token along, a new one where it has none. */
    void send(HttpServletRequest request, HttpServletResponse response) {
        @Nullable CsrfToken known = cookies.loadToken(request);
        if (known != null) {
            cookies.saveToken(known, request, response);
        } else if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken deferred) {
            // asking for its value makes the token and its cookie, the same that a form on this page will hold
            deferred.getToken();
        } else {
            cookies.saveToken(cookies.generateToken(request), request, response);
        }
    }
}
