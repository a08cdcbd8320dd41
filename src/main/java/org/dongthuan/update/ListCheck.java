package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a list against the records: what each row changes, and what is wrong with it, row by row and column by column. */
@Component
class ListCheck {

    private final OwnRecords records;
    private final ListTemplates templates;
    private final ListOrders orders;
    private final TypedCells cells;
    private final ChangeRules rules;
    private final UpdateItemTable open;
    private final Registry registry;
    private final FieldCatalogue catalogue;
    private final Texts texts;

    ListCheck(
            OwnRecords records,
            ListTemplates templates,
            ListOrders orders,
            TypedCells cells,
            ChangeRules rules,
            UpdateItemTable open,
            Registry registry,
            FieldCatalogue catalogue,
            Texts texts) {
        this.records = records;
        this.templates = templates;
        this.orders = orders;
        this.cells = cells;
        this.rules = rules;
        this.open = open;
        this.registry = registry;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /**
     * What a list comes to.
     *
     * @param order none where something is wrong with it
     * @param agency that decides; none where no row is right
     */
    record Result(
            @Nullable Order order,
            @Nullable AgencyCode agency,
            List<WantedChange> changes,
            List<ListProblem> problems) {}

    Result check(Actor actor, UpdateKind kind, ListTable table, Locale locale) {
        return new Reading(actor, kind, table, locale).result();
    }

    /** One pass over a list, gathering changes and everything that is wrong. */
    private final class Reading {

        private final Actor actor;
        private final UpdateKind kind;
        private final ListTable table;
        private final Locale locale;
        private final List<ListProblem> problems = new ArrayList<>();
        private final List<WantedChange> changes = new ArrayList<>();
        private final Set<Object> people = new HashSet<>();
        private @Nullable AgencyCode agency;

        private Reading(Actor actor, UpdateKind kind, ListTable table, Locale locale) {
            this.actor = actor;
            this.kind = kind;
            this.table = table;
            this.locale = locale;
        }

        private Result result() {
            Map<ListColumn, Integer> places = places();
            if (!problems.isEmpty()) return new Result(null, null, List.of(), problems);
            Order order = orders.read(
                    table,
                    column(ListTemplates.ORDER_NUMBER, places),
                    column(ListTemplates.ORDER_DATE, places),
                    column(ListTemplates.ORDER_ISSUER, places),
                    column(ListTemplates.ORDER_FROM, places),
                    this::add);
            table.rows().forEach(row -> row(row, places, order));
            return new Result(order, agency, changes, problems);
        }

        private ListOrders.Place column(String id, Map<ListColumn, Integer> places) {
            ListColumn column = templates.columns(kind).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            return new ListOrders.Place(column, places.get(column));
        }

        /** Where each column of the template stands in the file; a head that nobody knows is told, and so is one that is missing. */
        private Map<ListColumn, Integer> places() {
            List<ListColumn> known = templates.columns(kind);
            Map<ListColumn, Integer> places = new LinkedHashMap<>();
            for (int i = 0; i < table.heads().size(); i++) {
                String head = table.heads().get(i);
                if (head.isBlank()) continue;
                ListColumn column = known.stream()
                        .filter(one -> one.isCalled(head))
                        .findFirst()
                        .orElse(null);
                if (column == null) {
                    problems.add(new ListProblem(1, shortened(head), text("update.list.head-unknown")));
                } else if (places.putIfAbsent(column, i) != null) {
                    add(1, column, "update.list.head-twice");
                }
            }
            known.stream()
                    .filter(column -> column.id().equals(ListTemplates.STAFF_NUMBER))
                    .filter(column -> !places.containsKey(column))
                    .forEach(column -> add(1, column, "update.list.head-missing"));
            return places;
        }

        private void row(ListTable.Row row, Map<ListColumn, Integer> places, @Nullable Order order) {
            int before = problems.size();
            places.forEach((column, place) -> {
                if (row.formulas().contains(place)) add(row.number(), column, "update.list.formula");
            });
            if (problems.size() > before) return;
            Holder holder = holder(row, places);
            if (holder == null) return;
            // all at once: asked for one by one below, they are known by then
            registry.values(
                    holder.record(),
                    kind.fields().stream()
                            .filter(field -> !field.repeating())
                            .map(Field::id)
                            .toList());
            List<WantedChange> wanted = new ArrayList<>();
            for (Field field : kind.fields()) {
                SubmitUpdate.Item item = item(holder, field, row, places, order);
                if (item != null) change(holder, field, item, row, places, wanted);
            }
            if (problems.size() == before && wanted.isEmpty())
                add(row.number(), places.keySet().iterator().next(), "update.items-missing");
            changes.addAll(wanted);
        }

        /** By staff number; the name, where there is one, has to be his. */
        private @Nullable Holder holder(ListTable.Row row, Map<ListColumn, Integer> places) {
            ListColumn number = column(ListTemplates.STAFF_NUMBER, places).column();
            String typed = cell(row, places.get(number));
            if (typed.isEmpty()) return none(row, number, "update.list.number-missing");
            Holder holder;
            try {
                holder = records.numbered(actor, typed).orElse(null);
            } catch (Refusal refusal) {
                return none(row, number, refusal.textKey());
            }
            if (holder == null) return none(row, number, "update.list.number-unknown");
            ListOrders.Place name = column(ListTemplates.FULL_NAME, places);
            String called = name.index() == null ? "" : cell(row, name.index());
            if (!called.isEmpty() && !TypedText.folded(called).equals(TypedText.folded(holder.name())))
                return none(row, name.column(), "update.list.name-differs");
            if (!people.add(holder.record())) return none(row, number, "update.list.person-twice");
            if (agency != null && !agency.equals(holder.decidingAgency()))
                return none(row, number, "update.list.agency-differs");
            agency = holder.decidingAgency();
            return holder;
        }

        private @Nullable Holder none(ListTable.Row row, ListColumn column, String key) {
            add(row.number(), column, key);
            return null;
        }

        /** Nothing where the cell is blank: a list empties no field. */
        private SubmitUpdate.@Nullable Item item(
                Holder holder, Field field, ListTable.Row row, Map<ListColumn, Integer> places, @Nullable Order order) {
            if (field.repeating()) {
                ObjectNode columns = JsonNodeFactory.instance.objectNode();
                places.forEach((column, place) -> {
                    Field part = column.column();
                    if (part == null || !field.equals(column.field())) return;
                    JsonNode value = cells.read(part, cell(row, place));
                    if (!value.isNull()) columns.set(part.id(), value);
                });
                if (columns.isEmpty()) return null;
                if (order != null) orders.fill(catalogue.columns(field), columns, order);
                ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("operation", "ADD");
                wanted.set("row", columns);
                return new SubmitUpdate.Item(field.id(), null, null, wanted, null);
            }
            Integer place = places.entrySet().stream()
                    .filter(entry -> field.equals(entry.getKey().field()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (place == null) return null;
            JsonNode wanted = cells.read(field, cell(row, place));
            if (wanted.isNull()) return null;
            JsonNode seen = current(holder, field);
            if (ValueRules.same(seen, wanted)) return null;
            return new SubmitUpdate.Item(field.id(), null, seen, wanted, null);
        }

        private void change(
                Holder holder,
                Field field,
                SubmitUpdate.Item item,
                ListTable.Row row,
                Map<ListColumn, Integer> places,
                List<WantedChange> wanted) {
            List<Violation> violations = new ArrayList<>();
            WantedChange change = rules.check(holder, field, item, current(holder, field), "", violations);
            for (Violation violation : violations) {
                ListColumn column = columnOf(field, violation.field(), places);
                problems.add(new ListProblem(row.number(), column.label(locale), texts.violation(violation, locale)));
            }
            if (change == null) return;
            if (!field.repeating()
                    && open.openOn(holder.record(), field.id(), null).isPresent()) {
                add(row.number(), columnOf(field, "", places), "update.list.open");
                return;
            }
            wanted.add(change);
        }

        private JsonNode current(Holder holder, Field field) {
            return registry.values(holder.record(), List.of(field.id())).getOrDefault(field.id(), NullNode.instance);
        }

        /** The column that the rules name, or the first of the field. */
        private ListColumn columnOf(Field field, String path, Map<ListColumn, Integer> places) {
            List<ListColumn> own = places.keySet().stream()
                    .filter(column -> field.equals(column.field()))
                    .toList();
            return own.stream()
                    .filter(column -> column.column() != null
                            && path.endsWith("." + column.column().id()))
                    .findFirst()
                    .orElse(own.get(0));
        }

        private String cell(ListTable.Row row, @Nullable Integer place) {
            return place == null ? "" : row.cells().get(place).strip();
        }

        private void add(int row, ListColumn column, String key) {
            problems.add(new ListProblem(row, column.label(locale), text(key)));
        }

        private String text(String key) {
            return texts.text(key, locale, "");
        }
    }

    private static String shortened(String head) {
        String cleaned = String.valueOf(TypedText.cleaned(head));
        return cleaned.length() <= 60 ? cleaned : cleaned.substring(0, 60) + "…";
    }
}
