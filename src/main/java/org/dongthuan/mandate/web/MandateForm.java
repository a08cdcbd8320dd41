package org.dongthuan.mandate.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dongthuan.mandate.GiveMandate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A mandate while it is being written. */
public record MandateForm(String mandatary, List<String> kinds, String from, String to) {

    public MandateForm {
        kinds = List.copyOf(kinds);
    }

    static MandateForm empty(LocalDate today) {
        return new MandateForm("", List.of(), today.toString(), "");
    }

    static MandateForm of(MultiValueMap<String, String> typed) {
        return new MandateForm(
                text(typed, "mandatary"),
                typed.getOrDefault("kinds", List.of()),
                text(typed, "from"),
                text(typed, "to"));
    }

    /** As the page's form sends it. */
    MultiValueMap<String, String> parameters() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("mandatary", mandatary);
        kinds.forEach(kind -> parameters.add("kinds", kind));
        parameters.add("from", from);
        parameters.add("to", to);
        return parameters;
    }

    /** What was typed, as a command; a day that is none lies before all days, and is refused as such. */
    GiveMandate command() {
        return new GiveMandate(mandatary, kinds, day(from), day(to));
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }
}
