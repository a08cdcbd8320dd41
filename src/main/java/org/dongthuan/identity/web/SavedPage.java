package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends whoever is not signed in to the login page and remembers the page he wanted.
 *
 * <p>Remembered in a cookie: a stranger's requests cost no session in the database.
 */
@Component
class SavedPage implements AuthenticationEntryPoint {

    static final String LOGIN = "/login";

    private final CookieRequestCache cache = new CookieRequestCache();

    SavedPage(SecureCookies secure) {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setUseEquals(true);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && html.matches(request));
        cache.setCookieCustomizer(cookie -> {
            cookie.setSecure(secure.required());
            cookie.setAttribute("SameSite", "Lax");
        });
    }

    RequestCache cache() {
        return cache;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        response.sendRedirect(LOGIN);
    }

    /** The remembered page or the home page; never another site, whatever the cookie says. */
    String takeFrom(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        if (saved == null) return "/";
        UriComponents page =
                UriComponentsBuilder.fromUriString(saved.getRedirectUrl()).build();
        String path = page.getPath();
        if (path == null || !path.matches("/([^/\\\\].*)?")) return "/";
        return page.getQuery() == null ? path : path + "?" + page.getQuery();
    }
}
