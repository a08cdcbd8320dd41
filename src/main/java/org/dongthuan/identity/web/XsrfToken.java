package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dongthuan.platform.web.CallOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.core.Authentication;
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

    private final XsrfTokens tokens;

    XsrfToken(SecureCookies secure) {
        tokens = new XsrfTokens(secure);
    }

    /** Checks the raw value: answers are not compressed, so there is nothing to be guessed from their length. */
    void check(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new FromOurPagesOnly());
    }

    /** Sends the browser its token along, a new one where it has none. */
    void send(HttpServletRequest request, HttpServletResponse response) {
        @Nullable CsrfToken known = tokens.loadToken(request);
        if (known != null) {
            tokens.show(known, request, response);
        } else if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken deferred) {
            // asking for its value makes the token and its cookie, the same that a form on this page will hold
            deferred.getToken();
        } else {
            tokens.saveToken(tokens.generateToken(request), request, response);
        }
    }

    void forget(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication whoLeaves) {
        tokens.saveToken(null, request, response);
    }

    /** What another site lets a browser send counts as sent without any token. */
    private static final class FromOurPagesOnly extends CsrfTokenRequestAttributeHandler {
        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return CallOrigin.isForeign(request) ? null : super.resolveCsrfTokenValue(request, token);
        }
    }
}
