package org.dongthuan.secrecy.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.record.SecrecyLevel;
import org.dongthuan.secrecy.TypedBasis;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed, as it was typed. */
public record SecrecyForm(String level, String number, String day, String issuer) {

    static final SecrecyForm EMPTY = of(new LinkedMultiValueMap<>());

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static SecrecyForm of(TypedForm typed) {
        return of(typed.parameters());
    }

    static SecrecyForm of(MultiValueMap<String, String> typed) {
        return new SecrecyForm(
                first(typed, "level"), first(typed, "number"), first(typed, "day"), first(typed, "issuer"));
    }

    TypedBasis basis() {
        return new TypedBasis(number, dayOrNone(), issuer);
    }

    @Nullable
    SecrecyLevel levelOrNone() {
        return Arrays.stream(SecrecyLevel.values())
                .filter(one -> one.name().equals(level))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate dayOrNone() {
        try {
            return LocalDate.parse(day.strip(), DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
