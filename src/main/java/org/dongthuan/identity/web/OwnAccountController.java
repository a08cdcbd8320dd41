package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.identity.ChangePassword;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.OpenSession;
import org.dongthuan.identity.OwnSessions;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls on the caller's own password and sessions. */
@RestController
@RequestMapping(value = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
class OwnAccountController {

    private final OwnSessions sessions;
    private final CurrentActor actor;

    OwnAccountController(OwnSessions sessions, CurrentActor actor) {
        this.sessions = sessions;
        this.actor = actor;
    }

    /**
     * A session of the caller that is open now.
     *
     * @param current whether this call came in it
     */
    record SessionView(
            String id,
            OffsetDateTime openedAt,
            OffsetDateTime usedAt,
            @Nullable String address,
            boolean current) {}

    @GetMapping("/sessions")
    Listing<SessionView> sessions(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size,
            HttpServletRequest request) {
        String here = CurrentSession.handle(request);
        List<SessionView> open =
                sessions.of(actor.get()).stream().map(one -> view(one, here)).toList();
        return Listing.cut(open, Paging.of(page, size));
    }

    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        sessions.end(actor.get(), id);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @MayAnswer({413, 422, 429})
    void change(@RequestBody ChangePassword wanted, HttpServletRequest request) {
        sessions.changePassword(actor.get(), wanted, CurrentSession.id(request));
    }

    private static SessionView view(OpenSession session, String here) {
        return new SessionView(
                session.id(),
                session.since(),
                session.lastUsed(),
                session.address(),
                session.id().equals(here));
    }
}
