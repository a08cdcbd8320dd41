package org.dongthuan.review;

import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One of those whom a case is about.
 *
 * @param account the account of the record's holder, where he has one
 */
public record CaseSubject(RecordId record, @Nullable String account) {}
