package org.dongthuan.correction.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of the record that a part of the form is about, as addresses and inputs name it: {@code phone},
 * {@code work_history}, {@code work_history-add-1}, {@code work_history-end-<row>}.
 *
 * @param action what is to be done with a row; none for a field, and while nothing is chosen of a repeating one
 * @param row which row, or the how many-th new one
 */
record ItemKey(String field, @Nullable Action action, String row) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]*)(?:-(?:(add)-([1-9][0-9]?)"
            + "|(change|end|remove)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})))?");

    /** What a person does with a row. */
    enum Action {
        ADD,
        CHANGE,
        /** Writes its last day. */
        END,
        /** Takes it out. */
        REMOVE
    }

    static Optional<ItemKey> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        String field = matcher.group(1);
        if (matcher.group(2) != null) return Optional.of(new ItemKey(field, Action.ADD, matcher.group(3)));
        if (matcher.group(4) == null) return Optional.of(new ItemKey(field, null, ""));
        Action action = Action.valueOf(matcher.group(4).toUpperCase(Locale.ROOT));
        return Optional.of(new ItemKey(field, action, matcher.group(5)));
    }

    /** Of one place only one thing is asked for. */
    String place() {
        if (action == null) return field;
        return action == Action.ADD ? field + "-add-" + row : field + "-" + row;
    }

    @Override
    public String toString() {
        return action == null ? field : field + "-" + action.name().toLowerCase(Locale.ROOT) + "-" + row;
    }
}
