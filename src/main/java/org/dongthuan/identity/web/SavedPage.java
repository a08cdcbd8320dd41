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
 * Sends whoever is not signed in to the login page and remembers the page he wanted, or what he had typed.
 *
 * <p>The page is remembered in a cookie: a stranger's requests cost no session in the database.
 */
@Component
class SavedPage implements AuthenticationEntryPoint {

    static final String LOGIN = "/login";

    private final CookieRequestCache cache = new CookieRequestCache();

    private final HeldForm heldForm;

    SavedPage(SecureCookies secure, HeldForm heldForm) {
        this.heldForm = heldForm;
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
        if (DraftPages.covers(request.getRequestURI())) {
            // a script asks, and it says on its page what has happened
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean held = heldForm.hold(request, response);
        switch (SessionProof.awaitedIn(request)) {
            case CODE -> response.sendRedirect(CodePages.PAGE);
            case SET_UP -> response.sendRedirect(TotpPages.PAGE);
            case NOTHING -> response.sendRedirect(held ? LOGIN + "?held" : LOGIN);
        }
    }

    /** The form that was held for him, the remembered page, or the home page. */
    String takeFrom(HttpServletRequest request, HttpServletResponse response, String account) {
        String remembered = remembered(request, response);
        return heldForm.giveBack(account, request, response).orElse(remembered);
    }

    /** Never another site, whatever the cookie says. */
    private String remembered(HttpServletRequest request, HttpServletResponse response) {
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
