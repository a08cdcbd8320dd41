package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.UUID;

/** With which request a document of this one was enclosed for the first time: its reviewers judge what it still proves. */
public record EarlierEnclosure(UUID evidenceId, RequestNumber number, OffsetDateTime at) {}
