package org.dongthuan.record;

import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;

/** Somebody came upon a record of another regime: told to those who watch over such records, and to nobody else. */
public record SecretRecordMet(Actor actor, Action action, RecordId record) {}
