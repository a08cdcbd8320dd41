package org.dongthuan.platform.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The Tasklist asks for its filters by the two thousand, which the engine's limit refuses. There are four: it gets a
 * page within the limit.
 */
final class FilterPage extends HttpServletRequestWrapper {

    static final String CALL = "/engine/engine/default/filter";

    FilterPage(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getQueryString() {
        @Nullable String query = super.getQueryString();
        return query == null ? null : query.replace("maxResults=2000", "maxResults=200");
    }
}
