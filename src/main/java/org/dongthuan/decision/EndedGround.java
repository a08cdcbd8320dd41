package org.dongthuan.decision;

import java.time.LocalDate;

/**
 * What a decision named as its ground and what was taken back since, so that nothing is read under it any more.
 *
 * @param number as the decision quotes it
 */
public record EndedGround(String number, LocalDate date) {}
