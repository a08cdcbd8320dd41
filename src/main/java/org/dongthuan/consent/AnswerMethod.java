package org.dongthuan.consent;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** By which way somebody read or answered; text key {@code consent.method.<name>}. */
enum AnswerMethod {
    PORTAL,
    TASKLIST,
    API;

    /** The way of the present request; outside of one it is a program. */
    static AnswerMethod current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return API;
        String path = attributes.getRequest().getRequestURI();
        if (path.startsWith("/api/")) return API;
        // the form in Tasklist asks the portal for its content alone
        return path.startsWith("/camunda/") || path.endsWith("/content") ? TASKLIST : PORTAL;
    }
}
