package org.dongthuan.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.dongthuan.update.SubmitUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Who was recruited, and by which decision.
 *
 * @param account of whoever was recruited
 * @param usingAgency the code of where he works
 * @param order the decision
 * @param evidenceIds its scan
 */
public record NewDossier(
        @Nullable String account,
        JsonNode name,
        JsonNode personalId,
        JsonNode staffKind,
        JsonNode usingAgency,
        JsonNode recruitedOn,
        SubmitUpdate.@Nullable Decision order,
        List<UUID> evidenceIds) {

    public NewDossier {
        evidenceIds = List.copyOf(evidenceIds);
    }
}
