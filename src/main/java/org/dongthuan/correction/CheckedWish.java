package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * A wanted change that passed the rules, in the form in which it is kept.
 *
 * @param wanted of a row the whole row as it shall be, JSON null when it is taken out
 */
record CheckedWish(
        Field field,
        SubmitCorrection.Kind kind,
        @Nullable RowTarget row,
        JsonNode seen,
        JsonNode wanted,
        ItemRoute route,
        boolean sourceIsWrong,
        @Nullable NamedDecision decision,
        List<UUID> documents) {}
