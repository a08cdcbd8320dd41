package org.dongthuan.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/** Which requests come from programs rather than from people with a browser. */
public final class Api {

    private Api() {}

    /** Goes by what was asked for, also while the answer to a failure is made. */
    public static boolean covers(HttpServletRequest request) {
        return covers(
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                        ? asked
                        : path(request));
    }

    static boolean covers(String path) {
        return path.startsWith("/api/");
    }

    /** The path as it is routed: decoded, so that nobody slips by with an escaped letter. */
    static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }
}
