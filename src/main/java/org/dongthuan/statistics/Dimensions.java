package org.dongthuan.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Headcounts;
import org.dongthuan.statistics.Dimension.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * By what officials may be counted, and how values are grouped: {@code catalogue/statistics_dimensions.csv} and {@code
 * statistics_groups.csv}. A mistake in them stops the start.
 */
@Component
class Dimensions {

    private static final Set<Field.Sensitivity> OPEN = Set.of(Field.Sensitivity.BASIC, Field.Sensitivity.PERSONAL);

    private final Map<String, Dimension> byId = new LinkedHashMap<>();
    private final FieldCatalogue fields;

    Dimensions(FieldCatalogue fields) {
        this.fields = fields;
        List<NamedCsvRecord> groups = DataFile.shipped("statistics_groups").rows();
        for (var row : DataFile.shipped("statistics_dimensions").rows()) {
            var dimension = dimension(row, groups);
            byId.put(dimension.id(), dimension);
        }
        for (Form form : Form.values()) {
            long there =
                    byId.values().stream().filter(each -> each.form() == form).count();
            if (form == Form.SPLIT ? there < 1 : there != 1)
                throw new IllegalStateException(there + " dimensions of the form " + form);
        }
    }

    List<Dimension> all() {
        return List.copyOf(byId.values());
    }

    Optional<Dimension> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Dimension across() {
        return byId.values().stream()
                .filter(each -> each.form() == Form.ACROSS)
                .findFirst()
                .orElseThrow();
    }

    List<Dimension> splits() {
        return byId.values().stream().filter(each -> each.form() == Form.SPLIT).toList();
    }

    private Dimension dimension(NamedCsvRecord row, List<NamedCsvRecord> groups) {
        String id = row.getField("dimension");
        Field field = fields.find(row.getField("field"))
                .filter(Headcounts::knows)
                .filter(each -> OPEN.contains(each.sensitivity()))
                .orElseThrow(() -> new IllegalStateException("Nobody is counted by the field of " + id));
        var dimension = new Dimension(
                id,
                Form.valueOf(row.getField("form")),
                field,
                row.getField("label_vi"),
                row.getField("label_en"),
                groups.stream()
                        .filter(group -> group.getField("dimension").equals(id))
                        .map(Dimensions::group)
                        .toList());
        requireOneRest(dimension);
        return dimension;
    }

    private static void requireOneRest(Dimension dimension) {
        List<Group> groups = dimension.groups();
        boolean right = dimension.form().isAgency()
                ? groups.isEmpty()
                : groups.stream().filter(Group::takesTheRest).count() == 1
                        && groups.get(groups.size() - 1).takesTheRest();
        if (!right)
            throw new IllegalStateException("The last group of " + dimension.id() + " takes the rest, no other");
    }

    private static Group group(NamedCsvRecord row) {
        return new Group(
                row.getField("group"),
                row.getField("label_vi"),
                row.getField("label_en"),
                Set.copyOf(DataFile.list(row, "values")),
                number(DataFile.text(row, "from")),
                number(DataFile.text(row, "to")));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
