package org.dongthuan.record;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.springframework.stereotype.Component;

/** How long, how large and how late the values of each field may be; columns of the same name share their limits. */
@Component
class ValueLimits {

    private static final int LONGEST = 250;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");

    private final Map<String, Limit> byField = DataFile.shipped("value_limits").rows().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getField("field"), ValueLimits::limit));

    Limit of(Field field) {
        Limit limit = byField.get(field.id());
        if (limit != null) return limit;
        return new Limit(usualForm(field), LONGEST, BigDecimal.ZERO, LARGEST, false);
    }

    Set<String> fields() {
        return byField.keySet();
    }

    private static TextForm usualForm(Field field) {
        return switch (field.type()) {
            case TEXT12 -> TextForm.PERSONAL_ID;
            case EMAIL -> TextForm.EMAIL;
            case FILE -> TextForm.FILE;
            default -> TextForm.ANY;
        };
    }

    private static Limit limit(NamedCsvRecord row) {
        String form = row.getField("form");
        String longest = row.getField("max_length");
        return new Limit(
                form.isEmpty() ? TextForm.ANY : TextForm.of(form),
                longest.isEmpty() ? LONGEST : Integer.parseInt(longest),
                number(row.getField("min"), BigDecimal.ZERO),
                number(row.getField("max"), LARGEST),
                "yes".equals(row.getField("future")));
    }

    private static BigDecimal number(String text, BigDecimal otherwise) {
        return text.isEmpty() ? otherwise : new BigDecimal(text);
    }

    /**
     * The limits of one field.
     *
     * @param future whether a date may lie ahead
     */
    record Limit(TextForm form, int maxLength, BigDecimal min, BigDecimal max, boolean future) {}
}
