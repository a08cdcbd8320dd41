package org.dongthuan.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.TypedText;

/** Gathers what is wrong with a list, in its officer's language. */
final class ListFaults {

    private static final int HEADS = 1;
    private static final int SHOWN = 60;

    private final Texts texts;
    private final Locale locale;
    private final List<ListProblem> all = new ArrayList<>();

    ListFaults(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void add(ListTable.Row row, ListColumn column, String key) {
        add(row.number(), column, key);
    }

    void add(ListTable.Row row, ListColumn column, Violation violation) {
        all.add(new ListProblem(row.number(), column.label(locale), texts.violation(violation, locale)));
    }

    void addHead(ListColumn column, String key) {
        add(HEADS, column, key);
    }

    /** A head that no template has. */
    void addUnknownHead(String head) {
        String cleaned = String.valueOf(TypedText.cleaned(head));
        String shown = cleaned.length() <= SHOWN ? cleaned : cleaned.substring(0, SHOWN) + "…";
        all.add(new ListProblem(HEADS, shown, text("update.list.head-unknown")));
    }

    int count() {
        return all.size();
    }

    List<ListProblem> all() {
        return List.copyOf(all);
    }

    private void add(int row, ListColumn column, String key) {
        all.add(new ListProblem(row, column.label(locale), text(key)));
    }

    private String text(String key) {
        return texts.text(key, locale, "");
    }
}
