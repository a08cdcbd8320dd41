package org.dongthuan.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded document, without its content.
 *
 * @param sha256 of the stored bytes, in hexadecimal
 * @param size in bytes
 * @param pages how many pages can be shown in place: 1 for an image
 * @param drawnWhole false when a picture on its pages cannot be drawn here
 * @param name what its uploader calls it; none where the upload had none, or where it was erased
 */
public record EvidenceDocument(
        UUID id,
        String uploader,
        String sha256,
        String mediaType,
        long size,
        int pages,
        OffsetDateTime uploadedAt,
        boolean drawnWhole,
        @Nullable String name) {

    EvidenceDocument called(@Nullable String itsName) {
        return new EvidenceDocument(id, uploader, sha256, mediaType, size, pages, uploadedAt, drawnWhole, itsName);
    }
}
