package org.dongthuan.agency;

/**
 * The agencies are others than before: some end, are called otherwise or stand below another.
 *
 * @param change the number of the change
 */
public record AgencyChanged(String change) {}
