package org.dongthuan.platform.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call in which the web apps do not say what they mean. Some lists they ask for by the two thousand, or whole, which the
 * engine's limit refuses: those hold a few dozen rows, and a page within the limit holds them all. And Cockpit counts the
 * versions of all processes where it speaks of processes, by a parameter that the engine does not know.
 */
final class MendedQuery extends HttpServletRequestWrapper {

    private static final String ENGINE = "/engine/engine/default/";
    private static final String COUNT = ENGINE + "process-definition/count";
    private static final Set<String> LISTS = Set.of(
            ENGINE + "filter",
            ENGINE + "process-definition",
            ENGINE + "decision-definition",
            ENGINE + "decision-requirements-definition",
            ENGINE + "job-definition");

    private static final String PAGE = "maxResults=200";

    private final String query;

    private MendedQuery(HttpServletRequest request, String query) {
        super(request);
        this.query = query;
    }

    /** The request itself, or what it means. */
    static HttpServletRequest of(HttpServletRequest request) {
        @Nullable String asked = request.getQueryString();
        String query = asked == null ? "" : asked;
        String call = WebAppPath.of(request)
                .filter(path -> !path.isApp())
                .map(WebAppPath::call)
                .orElse("");
        if (call.equals(COUNT)) return new MendedQuery(request, query.replace("latest=true", "latestVersion=true"));
        return LISTS.contains(call) ? new MendedQuery(request, page(query)) : request;
    }

    private static String page(String query) {
        if (query.contains("maxResults=")) return query.replace("maxResults=2000", PAGE);
        return query.isEmpty() ? PAGE : query + "&" + PAGE;
    }

    @Override
    public String getQueryString() {
        return query;
    }
}
