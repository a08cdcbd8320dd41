package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.UUID;

/** A written decision as requests name it, with where to read it and where its paper is. */
public record DecisionLink(UUID id, String number, LocalDate date, String page, String pdf) {

    public static DecisionLink of(WrittenDecision decision) {
        return new DecisionLink(
                decision.id(),
                decision.number(),
                decision.date(),
                "/decisions/" + decision.id(),
                "/api/v1/decisions/" + decision.id() + ".pdf");
    }

    /** To the own part of a decision on several people. */
    public static DecisionLink toExtract(WrittenDecision decision) {
        String part = "/decisions/" + decision.id() + "/extract.pdf";
        return new DecisionLink(decision.id(), decision.number(), decision.date(), part, "/api/v1" + part);
    }
}
