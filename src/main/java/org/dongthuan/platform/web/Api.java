package org.dongthuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** Which requests come from programs rather than from people with a browser. */
public final class Api {

    private Api() {}

    public static boolean covers(HttpServletRequest request) {
        return covers(path(request));
    }

    static boolean covers(String path) {
        return path.startsWith("/api/");
    }

    /** The path as it is routed: decoded, so that nobody slips by with an escaped letter. */
    static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
