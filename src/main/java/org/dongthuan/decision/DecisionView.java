package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A written decision as its readers see it.
 *
 * @param issuer the issuing agency's name as the paper has it
 * @param requestPage where the reader finds the request
 * @param signedAs capacity and title of the signer
 * @param documentReady whether the paper is there already
 * @param changes the earlier decision that this one revokes, replaces or corrects
 * @param changedBy what revokes, replaces or corrects this one, the first first
 * @param groundEnded the certification that it stands on, once that was taken back
 */
public record DecisionView(
        UUID id,
        String number,
        AgencyCode issuingAgency,
        String issuer,
        int year,
        int sequence,
        LocalDate date,
        String request,
        @Nullable String requestPage,
        String summary,
        List<String> grounds,
        List<String> reasons,
        List<Article> articles,
        String complaint,
        String execution,
        List<String> recipients,
        List<String> signedAs,
        String signer,
        String verificationCode,
        boolean documentReady,
        @Nullable RelatedDecision changes,
        List<RelatedDecision> changedBy,
        @Nullable EndedGround groundEnded) {

    static DecisionView of(
            WrittenDecision decision,
            @Nullable String requestPage,
            DecisionPaper paper,
            boolean documentReady,
            @Nullable RelatedDecision changes,
            List<RelatedDecision> changedBy,
            @Nullable EndedGround groundEnded) {
        return new DecisionView(
                decision.id(),
                decision.number(),
                decision.issuer(),
                paper.head().name(),
                decision.year(),
                decision.sequence(),
                decision.date(),
                decision.request(),
                requestPage,
                paper.summary(),
                paper.grounds(),
                paper.reasons(),
                paper.articles(),
                paper.complaint(),
                paper.execution(),
                paper.recipients(),
                paper.capacity(),
                paper.signer(),
                decision.verificationCode(),
                documentReady,
                changes,
                changedBy,
                groundEnded);
    }
}
