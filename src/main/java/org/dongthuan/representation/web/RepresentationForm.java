package org.dongthuan.representation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.representation.ProposeRepresentation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A proposal while it is being written: what was typed, under the names of the page's inputs. */
public record RepresentationForm(MultiValueMap<String, String> typed) {

    static final String DOCUMENTS = "evidenceIds";

    static RepresentationForm empty(LocalDate today) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("from", today.toString());
        return new RepresentationForm(typed);
    }

    /** What stands in that input. */
    public String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    /** Whether that box is ticked. */
    public boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    List<UUID> documents() {
        return typed.getOrDefault(DOCUMENTS, List.of()).stream()
                .flatMap(text -> uuid(text).stream())
                .toList();
    }

    ProposeRepresentation command() {
        return new ProposeRepresentation(
                text("subject"),
                text("representative"),
                text("relation"),
                typed.getOrDefault("kinds", List.of()),
                new ProposeRepresentation.Document(
                        text("document-kind"), text("document-number"), day("document-date")),
                documents(),
                day("from"),
                day("to"));
    }

    /** The input that a member of the command comes from. */
    static String anchor(String member) {
        return member.equals(DOCUMENTS) ? "file" : member.replace('.', '-');
    }

    /** A day that is none lies before all days, and is refused as such. */
    private @Nullable LocalDate day(String name) {
        try {
            return text(name).isBlank() ? null : LocalDate.parse(text(name).strip());
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH.minusYears(1000);
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
