package org.dongthuan.correction;

/**
 * What the table of routes says of one wanted change.
 *
 * @param levels how many people have to look at it, one after the other
 */
public record ItemRoute(Route route, Proof proof, int levels) {

    /** What proves a change; of documents the kind that the catalogue names, and nothing where it names none. */
    public enum Proof {
        DOCUMENT,

        /** The decision itself, or its number, day and issuing body: the agency has the original. */
        DOCUMENT_OR_DECISION,

        /** A document that shows what stands in the other database. */
        DOCUMENT_OF_SOURCE,
        NOTHING
    }
}
