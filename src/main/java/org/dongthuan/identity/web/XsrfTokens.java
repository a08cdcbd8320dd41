package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Where the tokens are kept: with the session, so that no other counts, whoever sets the cookie. A stranger has no
 * session, and gets none for the sake of the sign-in form: his token is the cookie's.
 */
final class XsrfTokens implements CsrfTokenRepository {

    private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();

    XsrfTokens(SecureCookies secure) {
        cookie.setCookieName(secure.named("APP-XSRF"));
        cookie.setCookiePath("/");
        cookie.setHeaderName("X-XSRF-TOKEN");
        cookie.setCookieCustomizer(answer -> answer.secure(secure.required()).sameSite("Lax"));
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return cookie.generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) session.saveToken(token, request, response);
        show(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return request.getSession(false) == null ? cookie.loadToken(request) : session.loadToken(request);
    }

    void show(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie.saveToken(token, request, response);
    }
}
