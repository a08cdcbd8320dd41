package org.dongthuan.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * By what officials are counted.
 *
 * @param groups of its values, in the order of the catalogue; none of agencies
 */
public record Dimension(String id, Form form, Field field, String labelVi, String labelEn, List<Group> groups) {

    public Dimension {
        groups = List.copyOf(groups);
    }

    /** Where it stands in the figures. */
    public enum Form {
        MANAGING_AGENCY,
        USING_AGENCY,
        /** The one that goes with each of the others. */
        ACROSS,
        /** One of them goes into a question. */
        SPLIT;

        boolean isAgency() {
            return this == MANAGING_AGENCY || this == USING_AGENCY;
        }
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    public Optional<Group> group(String code) {
        return groups.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /** Where that value is counted; the last group takes what no other one does. */
    int place(@Nullable String value, int year) {
        for (int place = 0; value != null && place < groups.size() - 1; place++) {
            if (groups.get(place).takes(value, year)) return place;
        }
        return groups.size() - 1;
    }
}
