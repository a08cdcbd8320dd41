package org.dongthuan.update;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.update.UpdateKind.RowUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sorts of update that personnel officers know, shipped as data: which fields each fills and what proves it. */
@Component
class UpdateKinds {

    private final List<UpdateKind> kinds;
    private final Map<String, UpdateKind> byId;

    /** A mistake in the file stops the start. */
    UpdateKinds(FieldCatalogue catalogue) {
        kinds = DataFile.shipped("update_kinds").rows().stream()
                .map(row -> kind(row, catalogue))
                .toList();
        byId = kinds.stream().collect(Collectors.toUnmodifiableMap(UpdateKind::id, Function.identity()));
    }

    List<UpdateKind> all() {
        return kinds;
    }

    Optional<UpdateKind> find(@Nullable String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    @Nullable
    String label(@Nullable String id, Locale locale) {
        return find(id).map(kind -> kind.label(locale)).orElse(null);
    }

    private static UpdateKind kind(NamedCsvRecord row, FieldCatalogue catalogue) {
        String id = row.getField("kind");
        List<Field> fields = DataFile.list(row, "fields").stream()
                .map(name -> catalogue
                        .find(name)
                        .filter(field -> UpdatableFields.whyNot(field).isEmpty())
                        .orElseThrow(() ->
                                new IllegalStateException("update_kinds.csv: %s cannot fill %s".formatted(id, name))))
                .toList();
        return new UpdateKind(
                id,
                row.getField("label_vi"),
                row.getField("label_en"),
                fields,
                rows(row, fields),
                row.getField("evidence"));
    }

    /** Written as {@code salary_history:supersede}. */
    private static Map<String, RowUse> rows(NamedCsvRecord row, List<Field> fields) {
        return DataFile.list(row, "rows").stream()
                .map(use -> use.split(":", 2))
                .collect(Collectors.toUnmodifiableMap(
                        use -> repeating(use[0], fields), use -> RowUse.valueOf(use[1].toUpperCase(Locale.ROOT))));
    }

    private static String repeating(String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.repeating() && field.id().equals(name))
                .map(Field::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("update_kinds.csv: there are no rows of " + name));
    }
}
