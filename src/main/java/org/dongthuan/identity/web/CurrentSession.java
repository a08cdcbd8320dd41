package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.dongthuan.identity.OpenSession;
import org.jspecify.annotations.Nullable;

/** The session in which a request came. */
final class CurrentSession {

    private CurrentSession() {}

    /** As the browser has it; empty for a request without any. */
    static String id(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    /** As {@link OpenSession#id()} names it. */
    static String handle(HttpServletRequest request) {
        return OpenSession.handle(id(request));
    }
}
