package org.dongthuan.identity.web;

import org.dongthuan.identity.Sessions;
import org.springframework.session.FindByIndexNameSessionRepository;
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
}
