package org.dongthuan.representation;

import java.time.LocalDate;

/**
 * Why that person is the representative: the relation, and the paper that proves it.
 *
 * @param document what sort of paper
 * @param number its number
 * @param date its day
 */
public record Ground(Relation relation, DocumentKind document, String number, LocalDate date) {}
