package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Whether cookies travel over https only: as the session's own does, everywhere but in the demonstration. */
@Component
class SecureCookies {

    private final boolean required;

    SecureCookies(ServerProperties server) {
        required =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
    }

    boolean required() {
        return required;
    }

    /** One that no script sees; kept for no time, the browser forgets it. */
    void send(String name, String value, String path, Duration kept, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path(path)
                .maxAge(kept)
                .httpOnly(true)
                .secure(required)
                .sameSite("Lax");
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    /** Over https the name tells the browser that nobody but this host may set it; the cookie's path must be "/". */
    String named(String name) {
        return required ? "__Host-" + name : name;
    }
}
