package org.dongthuan.secrecy;

import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of that name or staff number, in whichever regime.
 *
 * @param agency the name of the agency where he works
 * @param mark by which his record is secret; none while it is not
 */
public record FoundRecord(
        RecordId record,
        String name,
        String agency,
        @Nullable UUID mark) {}
