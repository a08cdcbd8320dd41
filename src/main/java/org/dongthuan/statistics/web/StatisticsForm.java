package org.dongthuan.statistics.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.statistics.Dimension;
import org.dongthuan.statistics.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** What was chosen on the page. The names of its inputs are {@code purpose}, {@code by} and the dimensions. */
record StatisticsForm(String purpose, List<String> by, Map<String, String> where) {

    /** Blank inputs chose nothing. */
    static StatisticsForm of(MultiValueMap<String, String> typed, List<Dimension> dimensions) {
        Map<String, String> where = new LinkedHashMap<>();
        for (Dimension dimension : dimensions) {
            @Nullable String value = typed.getFirst(dimension.id());
            if (value != null && !value.isBlank()) where.put(dimension.id(), value);
        }
        @Nullable String purpose = typed.getFirst("purpose");
        return new StatisticsForm(
                purpose == null ? "" : purpose,
                typed.getOrDefault("by", List.of()).stream()
                        .filter(each -> !each.isBlank())
                        .toList(),
                where);
    }

    boolean isEmpty() {
        return by.isEmpty();
    }

    /** The chosen dimension of that input, counted from 0; nothing where none is. */
    public String by(int place) {
        return place < by.size() ? by.get(place) : "";
    }

    /** The chosen value of that dimension; nothing for all. */
    public String value(String dimension) {
        return where.getOrDefault(dimension, "");
    }

    Question question() {
        return new Question(List.copyOf(by), Map.copyOf(where), purpose);
    }

    /** What stands behind the question mark of the address that asks the same. */
    public String query() {
        List<String> parts = new ArrayList<>();
        parts.add("purpose=" + encoded(purpose));
        by.forEach(each -> parts.add("by=" + encoded(each)));
        where.forEach((dimension, value) -> parts.add(dimension + "=" + encoded(value)));
        return String.join("&", parts);
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
