package org.dongthuan.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.platform.DataFile;
import org.springframework.stereotype.Component;

/** The purposes for which the law obliges to process, whatever a person objects: {@code catalogue/obliged_purposes.csv}. */
@Component
public class ObligedPurposes {

    private final Map<String, String> sources = new LinkedHashMap<>();

    ObligedPurposes(AllowedUses uses) {
        for (var row : DataFile.shipped("obliged_purposes").rows()) {
            String purpose = row.getField("purpose");
            if (uses.purpose(purpose).isEmpty())
                throw new IllegalStateException("obliged_purposes.csv names no purpose: " + purpose);
            sources.put(purpose, row.getField("legal_source"));
        }
    }

    /** The law that obliges; none where nothing does. */
    public Optional<String> source(String purpose) {
        return Optional.ofNullable(sources.get(purpose));
    }
}
