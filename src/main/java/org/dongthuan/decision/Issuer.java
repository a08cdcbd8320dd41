package org.dongthuan.decision;

import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Who issues a paper, and what its kind of paper says for that reason.
 *
 * @param series the body whose numbers the paper takes
 * @param person who issued it, as a sentence names him: complaints go there first
 * @param secondInstance who decides on the second complaint; none where there is none
 * @param competence the grounds that show it, each as it follows the word "Căn cứ"
 * @param proposer at whose proposal; none where the signer proposes himself
 * @param executors its own offices that carry the decision out
 * @param draftingUnit by its abbreviation, behind which the paper is filed
 */
record Issuer(
        Letterhead head,
        AgencyCode series,
        String person,
        @Nullable String secondInstance,
        List<String> competence,
        @Nullable String proposer,
        List<String> executors,
        String draftingUnit) {

    Issuer {
        competence = List.copyOf(competence);
        executors = List.copyOf(executors);
    }
}
