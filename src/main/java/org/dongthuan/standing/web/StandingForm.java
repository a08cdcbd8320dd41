package org.dongthuan.standing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dongthuan.standing.ProposeStanding;
import org.dongthuan.standing.StandingChoices;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A proposal while it is being written. */
public record StandingForm(
        String agency, String post, List<String> fields, List<String> purposes, String from, String to) {

    public StandingForm {
        fields = List.copyOf(fields);
        purposes = List.copyOf(purposes);
    }

    /** @param agency the department of whoever proposes */
    static StandingForm empty(String agency, LocalDate today) {
        return new StandingForm(agency, "", List.of(), List.of(), today.toString(), "");
    }

    static StandingForm of(MultiValueMap<String, String> typed) {
        return new StandingForm(
                text(typed, "agency"),
                text(typed, "post"),
                typed.getOrDefault("field", List.of()),
                typed.getOrDefault("purpose", List.of()),
                text(typed, "from"),
                text(typed, "to"));
    }

    /** How many of the fields of a group are ticked. */
    public long ticked(StandingChoices.Group group) {
        return group.fields().stream()
                .filter(field -> fields.contains(field.id()))
                .count();
    }

    /** As the page's form sends it. */
    MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("agency", agency);
        parameters.add("post", post);
        fields.forEach(field -> parameters.add("field", field));
        purposes.forEach(purpose -> parameters.add("purpose", purpose));
        parameters.add("from", from);
        parameters.add("to", to);
        return parameters;
    }

    /** What was typed, as a command; a day that is none is missing. */
    ProposeStanding command() {
        return new ProposeStanding(agency, post, fields, purposes, day(from), day(to));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
