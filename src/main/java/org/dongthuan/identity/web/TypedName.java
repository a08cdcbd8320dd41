package org.dongthuan.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.dongthuan.platform.TypedText;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries the name that was typed over the redirect back to the login page, so that it need not be typed again; whether
 * there is such an account does not matter, and it stands in no address.
 */
@Component
class TypedName {

    private static final String COOKIE = "SIGN-IN-NAME";
    private static final int LONGEST = 254;

    /** For as long as somebody needs to find the other password. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final SecureCookies secure;

    TypedName(SecureCookies secure) {
        this.secure = secure;
    }

    void tell(HttpServletRequest request, HttpServletResponse response) {
        String typed = request.getParameter("username");
        if (typed == null || typed.isBlank() || typed.length() > LONGEST) return;
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(typed.getBytes(StandardCharsets.UTF_8));
        send(value, KEPT, response);
    }

    Optional<String> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || !cookie.getValue().matches("[A-Za-z0-9_-]{2,1400}")) return Optional.empty();
        try {
            byte[] typed = Base64.getUrlDecoder().decode(cookie.getValue());
            return Optional.ofNullable(TypedText.cleaned(new String(typed, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Once somebody is in. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) send("", Duration.ZERO, response);
    }

    private void send(String value, Duration kept, HttpServletResponse response) {
        secure.send(COOKIE, value, SavedPage.LOGIN, kept, response);
    }
}
