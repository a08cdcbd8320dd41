package org.dongthuan.review;

import java.time.LocalDate;

/** One request has to be decided by another day than before. Heard in the same transaction. */
public record MovedTerm(RequestNumber number, LocalDate from, LocalDate to) {}
