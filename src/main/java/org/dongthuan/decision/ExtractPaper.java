package org.dongthuan.decision;

import java.util.List;

/**
 * Everything that an extract says (Decree 30/2020/NĐ-CP, Art. 25(3) and Annex I: <i>trích sao</i>): the decision in its
 * whole form with the part of one person, then what belongs to the copy.
 *
 * @param decision with that part only; its articles are below, with the numbers that they have in the decision
 * @param lastArticle of the decision: who carries it out; the one before says how to complain
 * @param number of the copy, e.g. {@code 05/TrS-SNV}
 * @param person whose part it is
 * @param recipients of the copy
 */
record ExtractPaper(
        DecisionPaper decision,
        List<NumberedArticle> articles,
        int lastArticle,
        String number,
        String person,
        List<String> recipients) {

    /**
     * The abstract stays that of the decision, by which anybody knows it.
     *
     * @param own the decision as if it were about this person alone
     */
    static ExtractPaper of(
            DecisionPaper whole, DecisionPaper own, String number, String person, List<String> recipients) {
        var part = new DecisionPaper(
                whole.head(),
                whole.number(),
                whole.date(),
                whole.summary(),
                own.grounds(),
                own.reasons(),
                List.of(),
                own.complaint(),
                own.execution(),
                whole.recipients(),
                whole.capacity(),
                whole.signer());
        List<NumberedArticle> articles = NumberedArticle.within(whole.articles(), own.articles());
        return new ExtractPaper(part, articles, whole.lastArticle(), number, person, recipients);
    }
}
