package org.dongthuan.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.statistics.Dimension.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which questions may be asked: for an own purpose, by few dimensions, about whole groups, one split at a time. */
@Component
class QuestionRules {

    static final int MOST_DIMENSIONS = 3;

    private final Dimensions dimensions;
    private final StatisticsRights rights;
    private final Agencies agencies;

    QuestionRules(Dimensions dimensions, StatisticsRights rights, Agencies agencies) {
        this.dimensions = dimensions;
        this.rights = rights;
        this.agencies = agencies;
    }

    /**
     * The question, understood.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever may ask for nothing, {@code statistics-invalid} (422)
     */
    CheckedQuestion check(Actor actor, Question question) {
        List<AllowedUse> purposes = rights.purposes(actor);
        if (purposes.isEmpty()) throw new Refusal.NotPermitted("not-permitted");
        List<Violation> violations = new ArrayList<>();
        Optional<AllowedUse> purpose = purposes.stream()
                .filter(use -> use.code().equals(question.purpose()))
                .findFirst();
        if (purpose.isEmpty()) violations.add(Violation.of("purpose", "statistics.purpose.unknown"));
        List<Dimension> by = by(question.by(), violations);
        Map<Dimension, String> where = where(question.where(), violations);
        Set<Dimension> all = new LinkedHashSet<>(by);
        all.addAll(where.keySet());
        if (all.stream().filter(each -> each.form() == Form.SPLIT).count() > 1)
            violations.add(Violation.of("by", "statistics.by.one-split"));
        if (purpose.isPresent()
                && all.stream()
                        .anyMatch(each -> !purpose.get()
                                .fieldsAllowed()
                                .contains(each.field().sensitivity())))
            violations.add(Violation.of("by", "statistics.by.sensitive"));
        if (!violations.isEmpty() || purpose.isEmpty())
            throw new Refusal.RuleViolated("statistics-invalid", violations);
        return new CheckedQuestion(
                purpose.get(), rights.area(actor, purpose.get().code()), by, where);
    }

    private List<Dimension> by(@Nullable List<@Nullable String> asked, List<Violation> violations) {
        List<Dimension> by = new ArrayList<>();
        for (String id : asked == null ? List.<@Nullable String>of() : asked) {
            Optional<Dimension> found = Optional.ofNullable(id).flatMap(dimensions::find);
            if (found.isEmpty()) violations.add(Violation.of("by", "statistics.by.unknown"));
            else if (by.contains(found.get())) violations.add(Violation.of("by", "statistics.by.twice"));
            else by.add(found.get());
        }
        if (asked == null || asked.isEmpty()) violations.add(Violation.of("by", "statistics.by.missing"));
        else if (asked.size() > MOST_DIMENSIONS)
            violations.add(Violation.of("by", "statistics.by.many", MOST_DIMENSIONS));
        return by;
    }

    private Map<Dimension, String> where(@Nullable Map<String, @Nullable String> asked, List<Violation> violations) {
        Map<Dimension, String> where = new LinkedHashMap<>();
        if (asked == null) return where;
        asked.forEach((id, value) -> {
            Optional<Dimension> dimension = dimensions.find(id);
            if (dimension.isEmpty()) violations.add(Violation.of("where", "statistics.where.unknown"));
            else if (value == null || !isValue(dimension.get(), value))
                violations.add(Violation.of("where." + dimension.get().id(), "statistics.where.value"));
            else where.put(dimension.get(), value);
        });
        return where;
    }

    private boolean isValue(Dimension dimension, String value) {
        if (!dimension.form().isAgency()) return dimension.group(value).isPresent();
        try {
            return agencies.find(new AgencyCode(value)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
