package org.dongthuan.identity.web;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dongthuan.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sessions that are stored when something about them changes. That somebody was here again is stored once a minute:
 * nobody needs it more exactly, and each storing is a commit of its own. Whose a session is, every call asks next, so
 * both are read in one transaction.
 */
final class CalmSessions<S extends Session> implements FindByIndexNameSessionRepository<CalmSessions.Calm<S>> {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final TransactionOperations transaction;
    private final People people;

    CalmSessions(FindByIndexNameSessionRepository<S> stored, TransactionOperations transaction, People people) {
        this.stored = stored;
        this.transaction = transaction;
        this.people = people;
    }

    @Override
    public Calm<S> createSession() {
        return new Calm<>(stored.createSession(), true);
    }

    @Override
    public void save(Calm<S> session) {
        if (!session.changed) return;
        stored.save(session.session);
        session.changed = false;
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        return transaction.execute(status -> {
            S found = stored.findById(id);
            if (found == null) return null;
            if (found.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext signedIn)
                people.isOpen(signedIn.getAuthentication().getName());
            return new Calm<>(found, false);
        });
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Calm<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, Calm<S>> found = new HashMap<>();
        stored.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, session) -> found.put(id, new Calm<>(session, false)));
        return found;
    }

    /** A session that knows whether there is anything to store; it says for how long it lasts at least. */
    static final class Calm<S extends Session> implements Session {

        private final S session;
        private boolean changed;

        private Calm(S session, boolean isNew) {
            this.session = session;
            this.changed = isNew;
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        /** A small part of the time that the session lasts without its person. */
        private Duration pause() {
            Duration part = session.getMaxInactiveInterval().dividedBy(10);
            return part.compareTo(LONGEST_PAUSE) < 0 ? part : LONGEST_PAUSE;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isBefore(session.getLastAccessedTime().plus(pause()))) return;
            changed = true;
            session.setLastAccessedTime(now);
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval().minus(pause());
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
