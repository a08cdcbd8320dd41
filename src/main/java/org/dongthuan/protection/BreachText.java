package org.dongthuan.protection;

/** What is said of a breach in words, each once. */
enum BreachText {
    /** What somebody noticed. */
    WHAT,
    /** What may come of it. */
    CONSEQUENCES,
    /** Why it is none, or why nobody is told. */
    REASON,
    /** What the persons are told. */
    TO_PERSONS,
    /** Why the notice was late. */
    LATE,
    /** What was done. */
    MEASURES
}
