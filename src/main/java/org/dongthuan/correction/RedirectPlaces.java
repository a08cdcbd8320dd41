package org.dongthuan.correction;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;

/** Where to go for each other database; shipped data, not code. */
@Component
class RedirectPlaces {

    private final Map<String, RedirectPlace> bySource;

    /** Reads the shipped file; a source of the catalogue without a place stops the start. */
    RedirectPlaces(FieldCatalogue catalogue) {
        bySource = DataFile.shipped("redirect_places").rows().stream()
                .map(row -> new RedirectPlace(
                        row.getField("source"),
                        row.getField("place_vi"),
                        row.getField("place_en"),
                        row.getField("ground_vi")))
                .collect(Collectors.toUnmodifiableMap(RedirectPlace::source, Function.identity()));
        catalogue.fields().stream()
                .map(Field::owner)
                .filter(owner -> owner.kind() == Field.Owner.Kind.SOURCE)
                .forEach(owner -> of(String.valueOf(owner.source())));
    }

    RedirectPlace of(String source) {
        RedirectPlace place = bySource.get(source);
        if (place == null)
            throw new IllegalStateException("redirect_places.csv does not say where to go for " + source);
        return place;
    }
}
