package org.dongthuan.review;

import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.Field.Sensitivity;

/** Which steps a new case goes through; a decision table that is edited without code. */
public interface ChainRules {

    /**
     * Finds the chain.
     *
     * @param kind the kind of request, e.g. {@code CORRECTION}
     * @param sensitivity that of the most sensitive field asked about
     * @param agency the deciding agency
     */
    Chain chainOf(String kind, Sensitivity sensitivity, AgencyCode agency);
}
