package org.dongthuan.identity.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dongthuan.identity.OpenSession;
import org.dongthuan.identity.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions as all nodes share them. */
@Component
class StoredSessions implements Sessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    StoredSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @Override
    public void endAllOf(String account) {
        sessions.findByPrincipalName(account).keySet().forEach(sessions::deleteById);
    }

    @Override
    public void endOthersOf(String account, String kept) {
        sessions.findByPrincipalName(account).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }

    @Override
    public List<OpenSession> of(String account) {
        Map<String, ? extends Session> found = sessions.findByPrincipalName(account);
        return found.values().stream()
                .filter(session -> !session.isExpired())
                .map(StoredSessions::open)
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    @Override
    public boolean end(String account, String handle) {
        List<String> named = sessions.findByPrincipalName(account).keySet().stream()
                .filter(id -> OpenSession.handle(id).equals(handle))
                .toList();
        named.forEach(sessions::deleteById);
        return !named.isEmpty();
    }

    private static OpenSession open(Session session) {
        return new OpenSession(
                OpenSession.handle(session.getId()),
                moment(session.getCreationTime()),
                moment(session.getLastAccessedTime()),
                address(session));
    }

    private static @Nullable String address(Session session) {
        Object stored = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        boolean isKnown = stored instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getDetails() instanceof String;
        return isKnown ? (String) ((SecurityContext) stored).getAuthentication().getDetails() : null;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
