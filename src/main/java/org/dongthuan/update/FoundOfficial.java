package org.dongthuan.update;

import org.dongthuan.record.RecordId;

/** Somebody whose record the asking officer may update. */
public record FoundOfficial(RecordId record, String name, String staffNumber, String agency) {}
