package org.dongthuan.transfer.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.transfer.ProposeTransfer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A proposal while it is being written: what was typed, under the names of the page's inputs. */
public record TransferForm(MultiValueMap<String, String> typed) {

    static final String DOCUMENTS = "evidenceIds";

    static TransferForm empty(LocalDate today) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("date", today.toString());
        return new TransferForm(typed);
    }

    /** What stands in that input. */
    public String text(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    List<UUID> documents() {
        return typed.getOrDefault(DOCUMENTS, List.of()).stream()
                .flatMap(text -> uuid(text).stream())
                .toList();
    }

    ProposeTransfer command() {
        return new ProposeTransfer(
                text("subject"),
                text("receivingAgency"),
                text("usingAgency"),
                day("date"),
                new ProposeTransfer.Decision(text("decision-number"), day("decision-date"), text("decision-issuer")),
                documents());
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
