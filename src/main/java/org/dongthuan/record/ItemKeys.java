package org.dongthuan.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.record.FieldCatalogue.Column;
import org.springframework.stereotype.Component;

/** Which places the keys of a form mean, and what there is to say about each, out of the catalogue. */
@Component
public class ItemKeys {

    private static final String END = "to";

    private final FieldCatalogue catalogue;
    private final WantedRows rows;

    ItemKeys(FieldCatalogue catalogue, WantedRows rows) {
        this.catalogue = catalogue;
        this.rows = rows;
    }

    /** The named places that exist, each once; of one row the first thing that is asked for. */
    public List<ItemKey> known(List<String> names) {
        Set<String> places = new HashSet<>();
        return names.stream()
                .flatMap(name -> ItemKey.of(name).stream())
                .filter(this::exists)
                .filter(key -> places.add(key.place()))
                .toList();
    }

    public Field field(ItemKey key) {
        return catalogue.get(key.field());
    }

    /** Whether it has still to be said which row is meant. */
    public boolean isOpen(ItemKey key) {
        return key.action() == null && field(key).repeating();
    }

    /** The columns that there is something to say about: none of a row that goes, the last day alone of one that ends. */
    public List<Column> columns(ItemKey key) {
        if (key.action() == null || key.action() == ItemKey.Action.REMOVE) return List.of();
        List<Column> columns = catalogue.columns(field(key));
        if (key.action() != ItemKey.Action.END) return columns;
        return columns.stream()
                .map(Column::field)
                .filter(column -> column.id().equals(END))
                .map(column -> new Column(column, true))
                .toList();
    }

    private boolean exists(ItemKey key) {
        Optional<Field> field = catalogue.find(key.field());
        if (field.isEmpty()) return false;
        if (key.action() == null) return true;
        return field.get().repeating() && (key.action() != ItemKey.Action.END || rows.hasEnd(field.get()));
    }
}
