package org.dongthuan.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.RefusalObserver;
import org.springframework.stereotype.Component;

/** Writes each refused access into the log, under the name of whoever is signed in. */
@Component
class RefusalsInLog implements RefusalObserver {

    private static final int LONGEST = 300;

    /**
     * What addresses of ours are made of: words, identifiers and numbers of requests. Anything else was made up, a long
     * number may be a telephone's or a person's, and a secret that was refused today may still be good tomorrow.
     */
    private static final Pattern OURS =
            Pattern.compile("(?!\\d{9,}$)(?![\\w-]{43}$)[a-z0-9][\\w.:-]*|[A-Z]{2}-\\d{4}-\\d{1,9}(\\.\\d{1,3})?");

    private final CurrentActor currentActor;
    private final AuditLog audit;

    RefusalsInLog(CurrentActor currentActor, AuditLog audit) {
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    public void refused(String type, String what) {
        Optional<Actor> actor = currentActor.find();
        audit.appendAlone(AuditEntry.refused(
                        actor.map(Actor::account).orElse(null),
                        actor.map(Actor::agencyCode).orElse(null),
                        Action.ACCESS)
                .about(withoutOddWords(what))
                .because(type));
    }

    /** Whatever somebody types into an address, a name for instance, does not reach a log that is kept for good. */
    private static String withoutOddWords(String what) {
        int path = Math.max(what.indexOf('/'), 0);
        String known = Stream.of(what.substring(path).split("/", -1))
                .map(word -> word.isEmpty() || OURS.matcher(word).matches() ? word : "…")
                .collect(Collectors.joining("/", what.substring(0, path), ""));
        return known.substring(0, Math.min(known.length(), LONGEST));
    }
}
