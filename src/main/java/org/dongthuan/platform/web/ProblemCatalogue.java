package org.dongthuan.platform.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.platform.ConcurrentChange;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Which problem stands behind a failure. */
@Component
class ProblemCatalogue {

    static final String CHANGED_MEANWHILE = "changed-meanwhile";

    /** Shows the value that stands on a record. */
    static final String STALE_VALUE = "stale-value";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemCatalogue.class);

    private final Texts texts;
    private final List<ConcurrentChange> lostRaces;

    ProblemCatalogue(Texts texts, List<ConcurrentChange> lostRaces) {
        this.texts = texts;
        this.lostRaces = lostRaces;
    }

    /** @param call the method and path, for the log */
    Problem problem(Throwable failure, String call, Locale locale) {
        Refusal refusal = Causes.first(failure, Refusal.class)
                .or(() -> RequestFaults.inWords(failure))
                .orElse(null);
        if (refusal != null) return refused(refusal, locale);
        if (Causes.anyMatch(failure, this::isLostRace)) return refused(new Refusal.Conflict(CHANGED_MEANWHILE), locale);
        String reference = UUID.randomUUID().toString().substring(0, 8);
        if (DatabaseAway.isBehind(failure)) {
            LOG.warn("Failure {} at {}: the database is away ({})", reference, call, Causes.kinds(failure));
            return unexpected(503, "unavailable", reference, locale);
        }
        LOG.error("Failure {} at {}", reference, call, failure);
        return unexpected(500, "internal", reference, locale);
    }

    private boolean isLostRace(Throwable failure) {
        return lostRaces.stream().anyMatch(race -> race.isSaidBy(failure));
    }

    private Problem unexpected(int status, String word, String reference, Locale locale) {
        String detail = texts.text("refusal." + word, locale, reference);
        int retryAfter = status == 503 ? Problems.RETRY_AFTER_SECONDS : 0;
        return new Problem(word, title(status, locale), status, detail, Map.of("reference", reference), retryAfter);
    }

    private Problem refused(Refusal refusal, Locale locale) {
        Map<String, Object> members = new LinkedHashMap<>(refusal.properties());
        if (!refusal.violations().isEmpty()) members.put("errors", errors(refusal, locale));
        String title = title(refusal.status(), locale);
        String detail = detail(refusal, title, locale);
        Duration wait = refusal.retryAfter();
        // whole seconds, and not one too few
        long retryAfter = wait.isZero() ? 0 : wait.toSeconds() + 1;
        return new Problem(refusal.type(), title, refusal.status(), detail, members, retryAfter);
    }

    private String title(int status, Locale locale) {
        return texts.text("problem.title." + status, locale);
    }

    private List<Problem.FieldError> errors(Refusal refusal, Locale locale) {
        return refusal.violations().stream()
                .map(violation -> new Problem.FieldError(violation.field(), texts.violation(violation, locale)))
                .toList();
    }

    /** A sentence that was forgotten must not turn a refusal into a failure. */
    private String detail(Refusal refusal, String title, Locale locale) {
        try {
            return texts.refusal(refusal, locale);
        } catch (NoSuchMessageException e) {
            LOG.error("The bundles have no text {}", refusal.textKey());
            return title;
        }
    }
}
