package org.dongthuan.history.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.FormErrors;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.PastRecords;
import org.dongthuan.record.RecordThen;
import org.dongthuan.record.ValueText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of the page that tells what the record said on a day. */
@Component
class ThenPart {

    private final PastRecords past;
    private final FieldCatalogue catalogue;
    private final ValueText values;
    private final Texts texts;

    ThenPart(PastRecords past, FieldCatalogue catalogue, ValueText values, Texts texts) {
        this.past = past;
        this.catalogue = catalogue;
        this.values = values;
        this.texts = texts;
    }

    /** The two days as they were typed. */
    record Typed(@Nullable String asOf, @Nullable String knownOn) {

        /** Whether the form was sent; a box left empty means today. */
        boolean isAsked() {
            return asOf != null || knownOn != null;
        }

        private static @Nullable LocalDate day(@Nullable String typed) {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        }
    }

    /**
     * What the page needs of it.
     *
     * @param field only this one
     */
    Map<String, Object> of(Actor actor, @Nullable String field, Typed typed, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        var errors = new FormErrors();
        if (typed.isAsked()) {
            LocalDate day = read("asOf", "history.as-of", typed.asOf(), errors, locale);
            LocalDate knownOn = read("knownOn", "history.known-on", typed.knownOn(), errors, locale);
            if (errors.isEmpty()) {
                try {
                    model.put("then", then(past.readOwn(actor, day, knownOn), field, locale));
                } catch (Refusal.RuleViolated refusal) {
                    errors = FormErrors.of(refusal, member -> member, texts, locale);
                }
            }
        }
        model.put("errors", errors.all());
        model.put("at", errors.byAnchor());
        return model;
    }

    private @Nullable LocalDate read(
            String name, String label, @Nullable String typed, FormErrors errors, Locale locale) {
        try {
            return Typed.day(typed);
        } catch (DateTimeException e) {
            errors.add(name, texts.text(label, locale), texts.text("history.day.unreadable", locale));
            return null;
        }
    }

    private Then then(RecordThen record, @Nullable String field, Locale locale) {
        List<Group> groups = catalogue.groups().stream()
                .map(group -> new Group(
                        group,
                        catalogue.fields().stream()
                                .filter(each -> each.group().equals(group))
                                .filter(each -> field == null || each.id().equals(field))
                                .map(each -> line(each, record, locale))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        return new Then(record.asOf().day(), record.asOf().knownOn(), record.begins(), record.recordedSince(), groups);
    }

    private Line line(Field field, RecordThen record, Locale locale) {
        OfficialRecord.Value value =
                Objects.requireNonNull(record.fields().get(field.id()), "A record has every field");
        JsonNode held = value.value();
        return new Line(
                field.id(),
                field.label(locale),
                held.isNull() || held.isContainerNode() && held.isEmpty(),
                record.unknown().contains(field.id()),
                values.show(field, held, locale),
                value.validFrom());
    }

    /** The record on that day. */
    public record Then(
            LocalDate asOf,
            LocalDate knownOn,
            @Nullable LocalDate begins,
            LocalDate recordedSince,
            List<Group> groups) {

        public boolean isBeforeAnything() {
            return begins == null || asOf.isBefore(begins);
        }

        public boolean isBeforeItWasKept() {
            return knownOn.isBefore(recordedSince);
        }
    }

    /** A group of fields. */
    public record Group(String id, List<Line> lines) {

        public long filled() {
            return lines.stream().filter(line -> !line.empty()).count();
        }
    }

    /**
     * A field in words.
     *
     * @param unknown whether nothing is told of it for that day, which is not the same as nothing
     */
    public record Line(
            String id,
            String label,
            boolean empty,
            boolean unknown,
            String text,
            @Nullable LocalDate since) {}
}
