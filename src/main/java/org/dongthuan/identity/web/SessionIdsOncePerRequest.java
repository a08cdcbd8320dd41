package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Tells which session a browser means, once for each request. When an answer has left, the library asks again and would
 * look the session up a second time, only to learn that the browser has its cookie already.
 */
final class SessionIdsOncePerRequest implements HttpSessionIdResolver {

    private static final String TOLD = SessionIdsOncePerRequest.class.getName();

    private final HttpSessionIdResolver ids;

    SessionIdsOncePerRequest(HttpSessionIdResolver ids) {
        this.ids = ids;
    }

    /** @param request the library's own wrapping of it: an error page has a new one, and is told again */
    private record Told(HttpServletRequest request, List<String> ids) {}

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        if (told(request) != null) return List.of();
        List<String> found = ids.resolveSessionIds(request);
        request.setAttribute(TOLD, new Told(request, found));
        return found;
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
        Told told = told(request);
        if (told == null || !told.ids().contains(id)) ids.setSessionId(request, response, id);
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        ids.expireSession(request, response);
    }

    private static @Nullable Told told(HttpServletRequest request) {
        return request.getAttribute(TOLD) instanceof Told told && told.request() == request ? told : null;
    }
}
