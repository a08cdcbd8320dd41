package org.dongthuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Tells from whose page a call comes, as far as a browser says; programs say nothing. */
public final class CallOrigin {

    /** What a browser says of calls from the page's own host, and of those that no page made. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private CallOrigin() {}

    /** Whether a browser says that a page of ours made the call: what is not said does not count. */
    public static boolean isOurs(HttpServletRequest request) {
        boolean said = request.getHeader("Sec-Fetch-Site") != null || request.getHeader(HttpHeaders.ORIGIN) != null;
        return said && !"none".equals(request.getHeader("Sec-Fetch-Site")) && !isForeign(request);
    }

    public static boolean isForeign(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return !OURS.contains(site);
        // an older browser, or one on plain http
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = String.valueOf(request.getHeader(HttpHeaders.HOST));
        return origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
    }
}
