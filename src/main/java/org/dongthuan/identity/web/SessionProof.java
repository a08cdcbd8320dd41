package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dongthuan.identity.RecentProof;
import org.dongthuan.identity.SecondFactor.Next;
import org.dongthuan.identity.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a session remembers of the second factor: what comes next, or when its person showed it last. */
@Component
class SessionProof implements RecentProof {

    private static final String NEXT = "second-factor.next";
    private static final String PROVED_AT = "second-factor.proved-at";

    private final SecondFactors factors;
    private final Clock clock;

    SessionProof(SecondFactors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** What the session still waits for. */
    static Next awaitedIn(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NEXT) instanceof String next ? Next.valueOf(next) : Next.NOTHING;
    }

    /** After the password: the session opens nothing else before what this answers. */
    Next begin(HttpServletRequest request, String account) {
        Next next = factors.next(account);
        if (next != Next.NOTHING) request.getSession().setAttribute(NEXT, next.name());
        return next;
    }

    /** The person has shown it, now; whoever knew the session's id before knows the new one not. */
    void proved(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.removeAttribute(NEXT);
        session.setAttribute(PROVED_AT, clock.millis());
    }

    /** Codes are wanted no more. */
    void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(PROVED_AT);
    }

    @Override
    public boolean isShown() {
        return provedAt().isPresent() || !isAsked();
    }

    @Override
    public boolean isFresh() {
        return provedAt()
                .map(provedAt -> Duration.between(provedAt, clock.instant()).compareTo(GOOD_FOR) <= 0)
                .orElseGet(() -> !isAsked());
    }

    /**
     * Where no browser is behind it, nobody left one open. Whoever sets it up elsewhere is in nowhere else: where it was not
     * shown, it was not there, but may have to be by now.
     */
    private boolean isAsked() {
        @Nullable HttpServletRequest request = request();
        @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return request != null
                && request.getSession(false) != null
                && person != null
                && factors.isDemandedOf(person.getName());
    }

    private static Optional<Instant> provedAt() {
        @Nullable HttpServletRequest request = request();
        return request == null ? Optional.empty() : provedAt(request);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest()
                : null;
    }

    /** When the session's person showed a code last; none where he is asked for none. */
    static Optional<Instant> provedAt(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PROVED_AT) instanceof Long at
                ? Optional.of(Instant.ofEpochMilli(at))
                : Optional.empty();
    }
}
