package org.dongthuan.evidence;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An uploaded document, without its content.
 *
 * @param sha256 of the stored bytes, in hexadecimal
 * @param size in bytes
 * @param pages how many pages can be shown in place: 1 for an image
 */
public record EvidenceDocument(
        UUID id, String uploader, String sha256, String mediaType, long size, int pages, OffsetDateTime uploadedAt) {}
