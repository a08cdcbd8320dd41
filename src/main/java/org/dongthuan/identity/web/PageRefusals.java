package org.dongthuan.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.RefusalObserver;
import org.dongthuan.platform.web.CallOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers 403 where a page is not for the reader, or a form came without its token. */
@Component
class PageRefusals implements AccessDeniedHandler {

    private final List<RefusalObserver> observers;
    private final HeldForm heldForm;

    PageRefusals(List<RefusalObserver> observers, HeldForm heldForm) {
        this.observers = observers;
        this.heldForm = heldForm;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        boolean forged = reason instanceof CsrfException;
        if (forged && request.getRequestURI().equals(SavedPage.LOGIN)) {
            showFormAgain(request, response);
            return;
        }
        String type = forged ? "csrf-token" : "not-permitted";
        observers.forEach(observer -> observer.refused(type, request.getMethod() + " " + request.getRequestURI()));
        Optional<String> kept = forged ? kept(request) : Optional.empty();
        if (kept.isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, kept.get());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /**
     * Who signed in again in another tab sends the token of the session before. Nothing is carried out for it; what was
     * typed is shown again, with a token that counts.
     */
    private Optional<String> kept(HttpServletRequest request) {
        @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = caller != null && !(caller instanceof AnonymousAuthenticationToken);
        return signedIn && CallOrigin.isOurs(request) ? heldForm.keep(caller.getName(), request) : Optional.empty();
    }

    /** A form left open while its token went: a fresh one helps, an error page does not. */
    private static void showFormAgain(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        var asGet = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return HttpMethod.GET.name();
            }
        };
        request.getRequestDispatcher(SavedPage.LOGIN + "?expired").forward(asGet, response);
    }
}
