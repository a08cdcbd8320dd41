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
}
