package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request must say of its purpose, its scope and its period; whom it is about is looked at elsewhere. */
@Component
class AccessRules {

    static final int MOST_DAYS = 90;
    static final int USUAL_DAYS = 30;
    static final int LONGEST_TEXT = 2000;
    /** In days: who agrees today agrees to a use that he can foresee. */
    static final int FARTHEST_BEGIN = 180;

    /** Sensitive data needs a reason of its own; less than this is none. */
    static final int SHORTEST_REASON = 20;

    private final FieldCatalogue catalogue;
    private final AllowedUses uses;
    private final Clock clock;

    AccessRules(FieldCatalogue catalogue, AllowedUses uses, Clock clock) {
        this.catalogue = catalogue;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * A request whose words are known: nothing in it is null unless it is missing.
     *
     * @param purpose none where it is unknown or not in force
     */
    record RequestedScope(
            @Nullable AllowedUse purpose,
            @Nullable AllowedUse legalBasis,
            @Nullable String text,
            List<Field> fields,
            Set<FormOfUse> formsOfUse,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String channel) {

        /** What the purpose and the legal basis allow, as far as they are known. */
        List<AllowedUse> uses() {
            return Stream.of(purpose, legalBasis).filter(Objects::nonNull).toList();
        }

        boolean isSensitive() {
            return fields.stream()
                    .anyMatch(field -> field.sensitivity() == Field.Sensitivity.SENSITIVE
                            || field.sensitivity() == Field.Sensitivity.FAMILY);
        }
    }

    /** Reads the words; an unknown field is a malformed request (400). */
    RequestedScope read(SubmitAccessRequest command) {
        LocalDate today = LocalDate.now(clock);
        var purpose = command.purpose() == null ? new SubmitAccessRequest.Purpose(null, null) : command.purpose();
        var wish = new RequestedScope(
                uses.purpose(String.valueOf(purpose.code()))
                        .filter(use -> use.inForce(today))
                        .orElse(null),
                uses.legalBasis(String.valueOf(command.legalBasis()))
                        .filter(use -> use.inForce(today))
                        .orElse(null),
                TypedText.cleaned(purpose.text()),
                fields(present(command.fields()).toList()),
                Set.copyOf(present(command.formsOfUse()).toList()),
                command.from(),
                command.to(),
                TypedText.cleaned(command.channel()));
        return withLastDay(wish);
    }

    /** Names everything that is wrong. */
    List<Violation> violations(RequestedScope wish) {
        List<Violation> found = new ArrayList<>();
        if (wish.purpose() == null) found.add(Violation.of("purpose.code", "access.purpose-unknown"));
        if (wish.legalBasis() == null) found.add(Violation.of("legalBasis", "access.legal-basis-unknown"));
        text(wish, found);
        fields(wish, found);
        forms(wish, found);
        period(wish, found);
        String channel = wish.channel();
        if (channel != null
                && catalogue.codes(SubmitAccessRequest.CHANNELS).stream()
                        .noneMatch(code -> code.code().equals(channel))) {
            found.add(Violation.of("channel", "access.channel-unknown"));
        }
        return found;
    }

    /** The longest period that the purpose and the legal basis allow. */
    static int mostDays(List<AllowedUse> uses) {
        return uses.stream()
                .map(AllowedUse::maxDays)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .reduce(MOST_DAYS, Math::min);
    }

    private RequestedScope withLastDay(RequestedScope wish) {
        LocalDate from = wish.from();
        if (from == null || wish.to() != null || isFar(from)) return wish;
        int days = Math.min(USUAL_DAYS, mostDays(wish.uses()));
        return new RequestedScope(
                wish.purpose(),
                wish.legalBasis(),
                wish.text(),
                wish.fields(),
                wish.formsOfUse(),
                from,
                from.plusDays(days - 1L),
                wish.channel());
    }

    private boolean isFar(LocalDate from) {
        return from.isAfter(LocalDate.now(clock).plusDays(FARTHEST_BEGIN));
    }

    private static void text(RequestedScope wish, List<Violation> found) {
        String text = wish.text();
        if (text == null) {
            found.add(Violation.of("purpose.text", "access.text-missing"));
        } else if (text.length() > LONGEST_TEXT) {
            found.add(Violation.of("purpose.text", "access.text-long", LONGEST_TEXT));
        } else if (wish.isSensitive() && text.length() < SHORTEST_REASON) {
            found.add(Violation.of("purpose.text", "access.text-short", SHORTEST_REASON));
        }
    }

    private static void fields(RequestedScope wish, List<Violation> found) {
        if (wish.fields().isEmpty()) found.add(Violation.of("fields", "access.fields-missing"));
        for (int i = 0; i < wish.fields().size(); i++) {
            Field field = wish.fields().get(i);
            boolean allowed =
                    wish.uses().stream().allMatch(use -> use.fieldsAllowed().contains(field.sensitivity()));
            if (!allowed) {
                found.add(Violation.of("fields[" + i + "]", "access.field-closed." + field.sensitivity(), field.id()));
            }
        }
    }

    private static void forms(RequestedScope wish, List<Violation> found) {
        if (wish.formsOfUse().isEmpty()) found.add(Violation.of("formsOfUse", "access.forms-missing"));
        wish.formsOfUse().stream()
                .filter(form ->
                        wish.uses().stream().anyMatch(use -> !use.forms().contains(form)))
                .sorted()
                .forEach(form -> found.add(Violation.of("formsOfUse", "access.form-closed." + form)));
    }

    private void period(RequestedScope wish, List<Violation> found) {
        LocalDate from = wish.from();
        LocalDate to = wish.to();
        if (from == null || to == null) {
            found.add(Violation.of("from", "access.from-missing"));
            return;
        }
        if (isFar(from)) {
            found.add(Violation.of("from", "access.from-far", FARTHEST_BEGIN));
            return;
        }
        if (from.isBefore(LocalDate.now(clock))) found.add(Violation.of("from", "access.from-past"));
        int most = mostDays(wish.uses());
        if (to.isBefore(from)) {
            found.add(Violation.of("to", "access.to-before-from"));
        } else if (ChronoUnit.DAYS.between(from, to) + 1 > most) {
            found.add(Violation.of("to", "access.period-long", most));
        }
    }

    /** A name that is unknown is not repeated: answers are kept for a while, and who knows what was typed. */
    private List<Field> fields(List<String> names) {
        List<Field> known = new ArrayList<>();
        for (String name : names) {
            known.add(
                    catalogue.find(name).orElseThrow(() -> RuleViolated.malformed("field-unknown", known.size() + 1)));
        }
        return known.stream().distinct().toList();
    }

    private static <T> Stream<T> present(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
