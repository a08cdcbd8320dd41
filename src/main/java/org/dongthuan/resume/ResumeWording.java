package org.dongthuan.resume;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dongthuan.decision.ResumeText;
import org.dongthuan.decision.ResumeText.Item;
import org.dongthuan.decision.ResumeText.Line;
import org.dongthuan.decision.ResumeText.Rows;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.ValueText;
import org.dongthuan.resume.ResumeForm.Entry;
import org.springframework.stereotype.Component;

/** Puts what was read into the form: what is empty says so, what was not opened is left out and named by its number. */
@Component
class ResumeWording {

    private final ResumeForm form;
    private final ValueText words;
    private final Texts texts;

    ResumeWording(ResumeForm form, ValueText words, Texts texts) {
        this.form = form;
        this.words = words;
        this.texts = texts;
    }

    ResumeText of(Map<String, OfficialRecord.Value> values, String mark) {
        List<Line> head = new ArrayList<>();
        Map<String, Written> items = new LinkedHashMap<>();
        Set<String> leftOut = new LinkedHashSet<>();
        for (Entry entry : form.entries()) {
            Field field = entry.field();
            if (field != null && !values.containsKey(field.id())) {
                if (!entry.isHead()) leftOut.add(entry.item());
            } else if (entry.isHead()) {
                head.add(line(entry, values));
            } else {
                Written item = items.computeIfAbsent(entry.item(), Written::new);
                if (isTable(entry, values)) item.tables.add(table(entry, values));
                else item.lines.add(line(entry, values));
            }
        }
        List<String> notes = leftOut.isEmpty() ? List.of() : List.of(text("left-out", String.join(", ", leftOut)));
        return new ResumeText(head, items.values().stream().map(Written::item).toList(), notes, mark);
    }

    private static boolean isTable(Entry entry, Map<String, OfficialRecord.Value> values) {
        return !entry.columns().isEmpty() && !value(entry, values).isEmpty();
    }

    private Line line(Entry entry, Map<String, OfficialRecord.Value> values) {
        Field field = entry.field();
        if (field == null) return new Line(entry.label(), text("by-hand"));
        JsonNode value = value(entry, values);
        boolean empty = value.isNull() || value.isContainerNode() && value.isEmpty();
        return new Line(entry.label(), empty ? text("empty") : words.show(field, value, Texts.VIETNAMESE));
    }

    private Rows table(Entry entry, Map<String, OfficialRecord.Value> values) {
        return new Rows(
                entry.label(),
                entry.columns().stream()
                        .map(column -> column.label(Texts.VIETNAMESE))
                        .toList(),
                StreamSupport.stream(value(entry, values).spliterator(), false)
                        .map(row -> entry.columns().stream()
                                .map(column -> words.show(column, row.path(column.id()), Texts.VIETNAMESE))
                                .toList())
                        .toList());
    }

    private static JsonNode value(Entry entry, Map<String, OfficialRecord.Value> values) {
        Field field = entry.field();
        OfficialRecord.Value value = field == null ? null : values.get(field.id());
        if (value == null) throw new IllegalStateException("Not read: " + entry.label());
        return value.value();
    }

    private String text(String key, Object... arguments) {
        return texts.text("resume." + key, Texts.VIETNAMESE, arguments);
    }

    /** An item that is being written. */
    private static final class Written {

        private final String number;
        private final List<Line> lines = new ArrayList<>();
        private final List<Rows> tables = new ArrayList<>();

        Written(String number) {
            this.number = number;
        }

        Item item() {
            return new Item(number, lines, tables);
        }
    }
}
