package org.dongthuan.reorganisation;

/** How far a change of agencies has come. */
public enum AgencyChangeStatus {
    PROPOSED,
    /** It stands among the agencies with its day; from then on it is carried out piece by piece. */
    CONFIRMED,
    /** Everything is handed over. */
    DONE,
    REFUSED,
    WITHDRAWN,
    /** Nobody confirmed it in time: silence changes nothing. */
    LAPSED;

    public boolean isOpen() {
        return this == PROPOSED;
    }
}
