package org.dongthuan.review;

import java.util.List;
import java.util.Map;
import org.dongthuan.record.RecordId;

/**
 * A paper before it counts.
 *
 * @param pdf marked as what it is
 * @param named whose data it says, and which fields: the caller logs it
 */
public record PaperPreview(byte[] pdf, Map<RecordId, List<String>> named) {
    public PaperPreview {
        named = Map.copyOf(named);
    }
}
