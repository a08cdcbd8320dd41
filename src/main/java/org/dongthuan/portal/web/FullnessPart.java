package org.dongthuan.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Completeness;
import org.dongthuan.record.Field;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of my record that says, shortly, what is missing and what wants to be looked at again. */
@Component
class FullnessPart {

    private final Completeness completeness;
    private final ValueText values;

    FullnessPart(Completeness completeness, ValueText values) {
        this.completeness = completeness;
        this.values = values;
    }

    Part of(OfficialRecord record, Locale locale) {
        Completeness.Fullness fullness = completeness.of(record);
        return new Part(
                fullness.filled(),
                fullness.needed(),
                fullness.missing().stream().map(field -> missing(field, locale)).toList(),
                fullness.aged().stream().map(aged -> aged(aged, record, locale)).toList());
    }

    void confirm(Actor actor, @Nullable List<String> fields) {
        completeness.confirm(actor, fields == null ? null : List.copyOf(fields));
    }

    private static Missing missing(Field field, Locale locale) {
        // of a repeating field the first row is asked for
        return new Missing(field.label(locale), field.repeating() ? field.id() + "-add-1" : field.id());
    }

    private AgedLine aged(Completeness.Aged aged, OfficialRecord record, Locale locale) {
        Field field = aged.field();
        var value = Objects.requireNonNull(record.fields().get(field.id()), "A record has every field");
        @Nullable String since = aged.since() == null ? null : Dates.IN_VIETNAM.day(aged.since());
        return new AgedLine(
                field.id(), field.label(locale), values.show(field, value.value(), locale), since, field.repeating());
    }

    /**
     * The part in words.
     *
     * @param filled how many of those that are needed have something in them
     */
    public record Part(int filled, int needed, List<Missing> missing, List<AgedLine> aged) {

        public boolean isInOrder() {
            return missing.isEmpty() && aged.isEmpty();
        }
    }

    /**
     * A field in which there is nothing.
     *
     * @param asked how the form of corrections calls it
     */
    public record Missing(String label, String asked) {}

    /**
     * A field at which nobody has looked for long.
     *
     * @param since when somebody did the last time, as a day
     */
    public record AgedLine(
            String id, String label, String text, @Nullable String since, boolean repeating) {}
}
