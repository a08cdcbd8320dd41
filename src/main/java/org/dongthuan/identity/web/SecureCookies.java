package org.dongthuan.identity.web;

import org.springframework.boot.autoconfigure.web.ServerProperties;
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

    /** Over https the name tells the browser that nobody but this host may set it; the cookie's path must be "/". */
    String named(String name) {
        return required ? "__Host-" + name : name;
    }
}
