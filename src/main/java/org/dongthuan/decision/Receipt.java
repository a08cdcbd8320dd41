package org.dongthuan.decision;

import java.util.UUID;

/**
 * A receipt that was issued and never changes.
 *
 * @param json the canonical form: its hash is what the paper names
 * @param pdf the paper
 */
public record Receipt(UUID id, byte[] json, String jsonSha256, byte[] pdf, String pdfSha256) {}
