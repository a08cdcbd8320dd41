package org.dongthuan.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a list against the records: what each row changes, and what is wrong with it, row by row and column by column. */
@Component
class ListCheck {

    private final OwnRecords records;
    private final ListTemplates templates;
    private final ListOrders orders;
    private final ListRows rows;
    private final Texts texts;

    ListCheck(OwnRecords records, ListTemplates templates, ListOrders orders, ListRows rows, Texts texts) {
        this.records = records;
        this.templates = templates;
        this.orders = orders;
        this.rows = rows;
        this.texts = texts;
    }

    /**
     * What a list comes to.
     *
     * @param order none where something is wrong with it
     * @param agency that decides; none where no row is right
     * @param changes those of one record together
     */
    record Result(
            @Nullable Order order,
            @Nullable AgencyCode agency,
            List<WantedChange> changes,
            List<ListProblem> problems) {}

    Result check(Actor actor, UpdateKind kind, ListTable table, Locale locale) {
        var faults = new ListFaults(texts, locale);
        ListSheet sheet = ListSheet.of(table, templates.columns(kind), faults);
        if (faults.count() > 0) return new Result(null, null, List.of(), faults.all());
        Order order = orders.read(sheet, faults);
        var people = new ListPeople(records, actor, sheet, faults);
        List<WantedChange> changes = new ArrayList<>();
        for (ListTable.Row row : table.rows()) {
            int before = faults.count();
            sheet.places().keySet().stream()
                    .filter(column -> sheet.isCalculated(row, column))
                    .forEach(column -> faults.add(row, column, "update.list.formula"));
            if (faults.count() > before) continue;
            Holder holder = people.find(row).orElse(null);
            if (holder == null) continue;
            List<WantedChange> wanted = rows.changes(holder, kind, sheet, row, order, faults);
            if (wanted.isEmpty() && faults.count() == before)
                faults.add(row, sheet.places().keySet().iterator().next(), "update.items-missing");
            changes.addAll(wanted);
        }
        return new Result(order, people.agency(), changes, faults.all());
    }
}
