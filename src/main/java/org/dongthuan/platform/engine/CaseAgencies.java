package org.dongthuan.platform.engine;

import java.util.Optional;

/** Knows whose cases the processes carry; brought by each module that gives business keys. */
public interface CaseAgencies {

    /** The agency that has the case, in Vietnamese words; empty for a business key that this module does not give. */
    Optional<String> agencyOf(String businessKey);
}
