package org.dongthuan.protection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.platform.DataFile;
import org.springframework.stereotype.Component;

/** The catalogue of grounds for a refusal, data with validity: {@code catalogue/restriction_grounds.csv}. */
@Component
class RestrictionGrounds {

    private final Map<String, RestrictionGround> all = new LinkedHashMap<>();
    private final Clock clock;

    RestrictionGrounds(Clock clock) {
        this.clock = clock;
        for (var row : DataFile.shipped("restriction_grounds").rows()) {
            var ground = new RestrictionGround(
                    row.getField("code"),
                    row.getField("label_vi"),
                    row.getField("label_en"),
                    row.getField("legal_source"),
                    DataFile.validity(row));
            all.put(ground.code(), ground);
        }
    }

    /** In force or not: what was decided stays so. */
    Optional<RestrictionGround> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /** Those in force today, in the catalogue's order. */
    List<RestrictionGround> inForce() {
        LocalDate day = LocalDate.now(clock);
        return all.values().stream()
                .filter(ground -> ground.validity().holds(day))
                .toList();
    }
}
