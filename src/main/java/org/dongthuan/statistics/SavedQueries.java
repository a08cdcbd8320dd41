package org.dongthuan.statistics;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions that somebody keeps under names of his own; whoever opens one asks it anew, with the rights of that day. */
@Component
public class SavedQueries {

    /** The longest name. */
    public static final int LONGEST = 80;

    private static final int MOST = 50;

    private final SavedQueryTable table;
    private final QuestionRules rules;
    private final Clock clock;

    SavedQueries(SavedQueryTable table, QuestionRules rules, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    public List<SavedQuery> of(Actor actor) {
        return table.of(actor.account());
    }

    /** @param address the question as it stands in an address */
    @Transactional
    public void save(Actor actor, @Nullable String name, Question question, String address) {
        rules.check(actor, question);
        String cleaned = TypedText.cleaned(name);
        if (cleaned == null) throw invalid("statistics.saved.missing");
        if (cleaned.contains("\n") || cleaned.contains("\t")) throw invalid("statistics.saved.line");
        if (cleaned.length() > LONGEST) throw invalid("statistics.saved.long", LONGEST);
        List<SavedQuery> there = of(actor);
        boolean known = there.stream().anyMatch(each -> each.name().equals(cleaned));
        if (!known && there.size() >= MOST) throw invalid("statistics.saved.many", MOST);
        table.save(actor.account(), new SavedQuery(UUID.randomUUID(), cleaned, address), OffsetDateTime.now(clock));
    }

    /** Somebody else's looks as if it were not there. */
    @Transactional
    public void delete(Actor actor, UUID id) {
        if (table.delete(actor.account(), id) == 0) throw new Refusal.NotFound("statistics-query-unknown");
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new Refusal.RuleViolated("statistics-invalid", List.of(Violation.of("name", textKey, arguments)));
    }
}
