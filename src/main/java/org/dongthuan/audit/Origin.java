package org.dongthuan.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where an act comes from.
 *
 * @param via the other portal, where one called for its end user
 */
public record Origin(
        Channel channel, @Nullable String address, @Nullable Via via) {

    private static final String VIA = Via.class.getName();

    /** Pages, calls, the engine's web apps, another portal's program, or the system itself. */
    public enum Channel {
        PORTAL,
        API,
        ENGINE_WEB_APPS,
        OTHER_PORTAL,
        SYSTEM
    }

    /** Of what this thread is at. */
    public static Origin current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var request = attributes.getRequest();
            Via via = via(request).orElse(null);
            Channel channel = via == null ? channelOf(request.getRequestURI()) : Channel.OTHER_PORTAL;
            return new Origin(channel, request.getRemoteAddr(), via);
        }
        return new Origin(Channel.SYSTEM, null, null);
    }

    /** Says of the request, once and for all that is done in it, that another portal sent it. */
    public static void comesThrough(HttpServletRequest request, Via via) {
        request.setAttribute(VIA, via);
    }

    /** The other portal that sent the request. */
    public static Optional<Via> via(HttpServletRequest request) {
        return Optional.ofNullable((Via) request.getAttribute(VIA));
    }

    private static Channel channelOf(String path) {
        if (path.startsWith("/api/")) return Channel.API;
        return path.startsWith("/camunda/") ? Channel.ENGINE_WEB_APPS : Channel.PORTAL;
    }
}
