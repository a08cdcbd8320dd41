package org.dongthuan.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where an act came from: portal, API, the engine's web apps, or the system itself. */
record Origin(String channel, @Nullable String address) {

    static Origin current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            return new Origin(channelOf(request.getRequestURI()), request.getRemoteAddr());
        }
        return new Origin("SYSTEM", null);
    }

    private static String channelOf(String path) {
        if (path.startsWith("/api/")) return "API";
        return path.startsWith("/camunda/") ? "ENGINE_WEB_APPS" : "PORTAL";
    }
}
