package org.dongthuan.calendar;

import java.time.LocalDate;

/** A day is free that was not: open terms that end on it end on the next working day. Heard in the same transaction. */
public record TermsMoved(LocalDate from, LocalDate to) {}
