package org.dongthuan.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was ticked and typed in the form of a task, by the names of its fields; nothing in it is to be trusted. */
public record TaskForm(Map<String, List<String>> typed) {

    /** The first value; none where the field was not sent. */
    public @Nullable String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    /** Which of the words was ticked; none where it is no word of them. */
    public <E extends Enum<E>> @Nullable E choice(String name, Collection<E> offered) {
        return chosen(first(name), offered);
    }

    /** Likewise of any word of that kind. */
    public <E extends Enum<E>> @Nullable E choice(String name, E[] offered) {
        return choice(name, Arrays.asList(offered));
    }

    /** All that were ticked and are words of that kind. */
    public <E extends Enum<E>> List<E> choices(String name, E[] offered) {
        List<String> ticked = all(name);
        return Arrays.stream(offered)
                .filter(word -> ticked.contains(word.name()))
                .toList();
    }

    /**
     * The day; none where nothing was typed. What is no day lies before everything that anybody could ask for, and is
     * refused as such rather than dropped.
     */
    public @Nullable LocalDate day(String name) {
        String day = first(name);
        if (day == null || day.isBlank()) return null;
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }

    private static <E extends Enum<E>> @Nullable E chosen(@Nullable String word, Collection<E> offered) {
        return offered.stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
