package org.dongthuan.reorganisation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.reorganisation.AgencyChangeKind;
import org.dongthuan.reorganisation.ProposeAgencyChange;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, as it was typed: agencies line by line, the parts of a line divided by a semicolon. */
public record AgencyChangeForm(
        String kind,
        String decision,
        String decisionDay,
        String issuer,
        String scan,
        String from,
        boolean staffGoesAlong,
        String closing,
        String renaming,
        String moving,
        String people) {

    static final AgencyChangeForm EMPTY = of(new LinkedMultiValueMap<>());

    static AgencyChangeForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static AgencyChangeForm of(MultiValueMap<String, String> typed) {
        return new AgencyChangeForm(
                first(typed, "kind"),
                first(typed, "decision"),
                first(typed, "decisionDay"),
                first(typed, "issuer"),
                first(typed, "scan"),
                first(typed, "from"),
                typed.containsKey("staffGoesAlong"),
                first(typed, "closing"),
                first(typed, "renaming"),
                first(typed, "moving"),
                first(typed, "people"));
    }

    ProposeAgencyChange command() {
        return new ProposeAgencyChange(
                Arrays.stream(AgencyChangeKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                decision,
                day(decisionDay),
                issuer,
                id(scan),
                day(from),
                staffGoesAlong,
                lines(closing, parts -> new ProposeAgencyChange.AgencyPair(part(parts, 0, 2), part(parts, 1, 2))),
                lines(renaming, parts -> new ProposeAgencyChange.NewName(part(parts, 0, 2), part(parts, 1, 2))),
                lines(moving, parts -> new ProposeAgencyChange.AgencyPair(part(parts, 0, 2), part(parts, 1, 2))),
                lines(
                        people,
                        parts -> new ProposeAgencyChange.ListedPerson(
                                part(parts, 0, 3), part(parts, 1, 3), part(parts, 2, 3))));
    }

    private static <T> List<T> lines(String typed, Function<String[], T> line) {
        return typed.lines()
                .filter(each -> !each.isBlank())
                .map(each -> line.apply(each.split(";", -1)))
                .toList();
    }

    /** A line of another number of parts is none that can be read. */
    private static @Nullable String part(String[] parts, int place, int all) {
        return parts.length == all ? parts[place].strip() : null;
    }

    static @Nullable UUID id(String typed) {
        try {
            return typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** None for what is no day of any calendar. */
    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
