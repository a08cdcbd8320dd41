package org.dongthuan.access;

import org.dongthuan.record.AllowedUse;

/** By which right data may be read; each purpose and each legal basis belongs to one. */
public enum Door {
    /** One's own data, always open. */
    OWN_DATA,
    OWN_STAFF,
    STATUTORY,
    SUBJECT_CONSENT,
    AGENCY_CONSENT,
    AGGREGATED;

    /** The door that a purpose or a legal basis of the catalogue opens. */
    static Door of(AllowedUse use) {
        return valueOf(use.door());
    }
}
