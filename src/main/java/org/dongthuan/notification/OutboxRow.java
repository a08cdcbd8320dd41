package org.dongthuan.notification;

import java.time.OffsetDateTime;
import java.util.UUID;

/** One mail to one person. */
record OutboxRow(UUID id, String account, MailKind kind, String number, OffsetDateTime createdAt) {}
