package org.dongthuan.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.portal.web.Layout.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the frame of a page for whoever asks. */
@Component
class Layouts {

    private final CurrentActor currentActor;
    private final Agencies agencies;
    private final Navigation ways;
    private final Installation surroundings;

    Layouts(CurrentActor currentActor, Agencies agencies, Navigation ways, Installation surroundings) {
        this.currentActor = currentActor;
        this.agencies = agencies;
        this.ways = ways;
        this.surroundings = surroundings;
    }

    Layout of(HttpServletRequest request) {
        return currentActor
                .find()
                .map(actor -> frame(request, reader(actor), ways.of(actor, pathOf(request))))
                .orElseGet(() -> without(request));
    }

    /** For an error page, which must come even when the database does not answer: then without a person. */
    Layout evenIfBroken(HttpServletRequest request) {
        try {
            return of(request);
        } catch (RuntimeException e) {
            return without(request);
        }
    }

    private Layout without(HttpServletRequest request) {
        return frame(request, null, Navigation.Ways.NONE);
    }

    private Layout frame(HttpServletRequest request, @Nullable Reader reader, Navigation.Ways entries) {
        return new Layout(
                reader,
                entries.inLine(),
                entries.own(),
                entries.mailbox(),
                inLanguage(request, "vi"),
                inLanguage(request, "en"),
                sessionSeconds(request),
                surroundings.demo(),
                surroundings.version());
    }

    private static int sessionSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    private Reader reader(Actor actor) {
        return new Reader(actor.account(), actor.name(), actor.agency() == null ? null : agencies.name(actor.agency()));
    }

    /** The address that the reader sees, also on an error page. */
    static String pathOf(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) return asked;
        return request.getRequestURI();
    }

    private static String inLanguage(HttpServletRequest request, String language) {
        boolean get = "GET".equals(request.getMethod());
        return UriComponentsBuilder.fromPath(pathOf(request))
                .query(get ? request.getQueryString() : null)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }
}
