package org.dongthuan.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.AllowedUses;
import org.springframework.stereotype.Component;

/** The catalogue of grounds for a delay, data with validity: {@code catalogue/delay_grounds.csv}. */
@Component
public class DelayGrounds {

    private final Map<String, DelayGround> all = new LinkedHashMap<>();

    private final Clock clock;

    DelayGrounds(AllowedUses uses, Clock clock) {
        this.clock = clock;
        for (var row : DataFile.shipped("delay_grounds").rows()) {
            var ground = new DelayGround(
                    row.getField("code"),
                    row.getField("label_vi"),
                    row.getField("label_en"),
                    row.getField("legal_source"),
                    Set.copyOf(DataFile.list(row, "purposes")),
                    Integer.parseInt(row.getField("max_months")),
                    DataFile.validity(row));
            if (ground.purposes().isEmpty()
                    || ground.purposes().stream()
                            .anyMatch(purpose -> uses.purpose(purpose).isEmpty()))
                throw new IllegalStateException("delay_grounds.csv names no purpose: " + ground.code());
            all.put(ground.code(), ground);
        }
    }

    public Optional<DelayGround> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    /** Those in force today, in the catalogue's order. */
    public List<DelayGround> inForce() {
        LocalDate day = LocalDate.now(clock);
        return all.values().stream()
                .filter(ground -> ground.validity().holds(day))
                .toList();
    }
}
