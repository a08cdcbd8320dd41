package org.dongthuan.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;

/**
 * Which grants somebody asks for; what is not said is not asked.
 *
 * @param day on which they are in force
 * @param purpose a code of the catalogue
 * @param recipient the code of the agency that may read
 */
public record GrantFilter(
        @Nullable LocalDate day,
        @Nullable String purpose,
        @Nullable String door,
        @Nullable String recipient,
        @Nullable FormOfUse form) {

    public static final GrantFilter NONE = new GrantFilter(null, null, null, null, null);

    /** The words under which grants are counted by the way they came about; {@code NONE} where no request is known. */
    public static final List<String> DOORS = List.of("SUBJECT_CONSENT", "STATUTORY", "AGENCY_CONSENT", "NONE");

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    /** Reads what was typed; what is empty is not asked, and {@code malformed} (400) is what cannot be asked. */
    public static GrantFilter of(
            @Nullable LocalDate day,
            @Nullable String purpose,
            @Nullable String door,
            @Nullable String recipient,
            @Nullable FormOfUse form) {
        var filter = new GrantFilter(day, orNull(purpose), orNull(door), orNull(recipient), form);
        boolean noDay = day != null && (day.getYear() < 1900 || day.getYear() > 2500);
        if (noDay || filter.isNoPurpose() || filter.isNoDoor() || filter.isNoAgency())
            throw Refusal.RuleViolated.malformed("malformed");
        return filter;
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private boolean isNoPurpose() {
        return purpose != null && !CODE.matcher(purpose).matches();
    }

    private boolean isNoDoor() {
        return door != null && !DOORS.contains(door);
    }

    private boolean isNoAgency() {
        try {
            if (recipient != null) new AgencyCode(recipient);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    public GrantFilter withPurpose(String code) {
        return new GrantFilter(day, code, door, recipient, form);
    }

    public GrantFilter withDoor(String word) {
        return new GrantFilter(day, purpose, word, recipient, form);
    }

    public GrantFilter withRecipient(String code) {
        return new GrantFilter(day, purpose, door, code, form);
    }

    public GrantFilter withForm(String word) {
        return new GrantFilter(day, purpose, door, recipient, FormOfUse.valueOf(word));
    }

    /** As a query of an address, e.g. {@code day=2026-11-28&door=STATUTORY}: codes alone, nobody's name. */
    public String query() {
        return Stream.of(
                        part("day", day),
                        part("purpose", purpose),
                        part("door", door),
                        part("recipient", recipient),
                        part("form", form))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> part(String name, @Nullable Object value) {
        return Optional.ofNullable(value).map(said -> name + "=" + Objects.toString(said));
    }
}
