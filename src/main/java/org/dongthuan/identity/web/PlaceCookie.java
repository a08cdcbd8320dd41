package org.dongthuan.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.dongthuan.identity.SignInPlace;
import org.dongthuan.platform.web.AddressBlock;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Lets a browser be known again in which somebody has signed in; it says nothing about who. */
@Component
class PlaceCookie {

    private static final String TOKEN_OF_REQUEST = PlaceCookie.class.getName();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration KEPT = Duration.ofDays(180);

    private final SecureRandom random = new SecureRandom();
    private final SecureCookies secure;
    private final String name;

    PlaceCookie(SecureCookies secure) {
        this.secure = secure;
        this.name = secure.named("SIGN-IN-PLACE");
    }

    /** From where the request comes; of a browser that is new here the token is new, too. */
    SignInPlace of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        boolean known = cookie != null && TOKEN.matcher(cookie.getValue()).matches();
        String token = known ? cookie.getValue() : newToken();
        request.setAttribute(TOKEN_OF_REQUEST, token);
        return new SignInPlace(AddressBlock.of(request.getRemoteAddr()), token);
    }

    /** Sends what {@link #of} found, once somebody is in. */
    void send(HttpServletRequest request, HttpServletResponse response) {
        String token = String.valueOf(request.getAttribute(TOKEN_OF_REQUEST));
        secure.send(name, token, "/", KEPT, response);
    }

    private String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
