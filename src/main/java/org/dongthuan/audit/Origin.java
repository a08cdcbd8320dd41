package org.dongthuan.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where an act comes from. */
public record Origin(Channel channel, @Nullable String address) {

    /** Pages, calls, the engine's web apps, or the system itself. */
    public enum Channel {
        PORTAL,
        API,
        ENGINE_WEB_APPS,
        SYSTEM
    }

    /** Of what this thread is at. */
    public static Origin current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            return new Origin(channelOf(request.getRequestURI()), request.getRemoteAddr());
        }
        return new Origin(Channel.SYSTEM, null);
    }

    private static Channel channelOf(String path) {
        if (path.startsWith("/api/")) return Channel.API;
        return path.startsWith("/camunda/") ? Channel.ENGINE_WEB_APPS : Channel.PORTAL;
    }
}
