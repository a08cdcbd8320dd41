package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.record.RowChange.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The place of the record that a part of a form is about, as addresses and inputs name it: {@code phone},
 * {@code work_history-add-1}, {@code work_history-change-<row>}.
 *
 * @param action what is to be done with a row; none for a field, and while nothing is chosen of a repeating one
 * @param row which row, or the how many-th new one
 */
public record ItemKey(String field, @Nullable Action action, String row) {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]*)(?:-(?:(add)-([1-9][0-9]?)"
            + "|(change|end|remove)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})))?");

    /** What a person does with a row. */
    public enum Action {
        ADD,
        CHANGE,
        /** Writes its last day. */
        END,
        /** Takes it out. */
        REMOVE;

        private Operation operation() {
            return switch (this) {
                case ADD -> Operation.ADD;
                case CHANGE -> Operation.CHANGE;
                case END, REMOVE -> Operation.END;
            };
        }
    }

    /** A field as a whole. */
    public static ItemKey whole(Field field) {
        return new ItemKey(field.id(), null, "");
    }

    /** The first new row of a repeating field. */
    public static ItemKey added(Field field) {
        return new ItemKey(field.id(), Action.ADD, "1");
    }

    /** The place with that name; none where it is no name of one. */
    public static Optional<ItemKey> of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        String field = matcher.group(1);
        if (matcher.group(2) != null) return Optional.of(new ItemKey(field, Action.ADD, matcher.group(3)));
        if (matcher.group(4) == null) return Optional.of(new ItemKey(field, null, ""));
        Action action = Action.valueOf(matcher.group(4).toUpperCase(Locale.ROOT));
        return Optional.of(new ItemKey(field, action, matcher.group(5)));
    }

    /** Of one place only one thing is asked for. */
    public String place() {
        if (action == null) return field;
        return action == Action.ADD ? field + "-add-" + row : field + "-" + row;
    }

    /** Whether a row is to come. */
    public boolean adds() {
        return action == Action.ADD;
    }

    /** Which row is meant; none for a field and for a row that is to come. */
    public @Nullable UUID rowId() {
        return action == null || adds() ? null : UUID.fromString(row);
    }

    /**
     * What is wanted of the row.
     *
     * @param columns those that shall be different; JSON null for a row that is taken out
     * @throws IllegalStateException for a field
     */
    public WantedRow wanted(JsonNode columns) {
        if (action == null) throw new IllegalStateException("A field has no row");
        return new WantedRow(action.operation(), rowId(), columns);
    }

    /** The action as texts and addresses name it; nothing for a field. */
    public String actionName() {
        return action == null ? "" : action.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return action == null ? field : field + "-" + actionName() + "-" + row;
    }
}
