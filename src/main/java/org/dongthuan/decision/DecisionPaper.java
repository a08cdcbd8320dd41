package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.platform.VietnamTime;

/**
 * Everything that the paper of a decision says, as it was on the day of issue: later changes of names, titles or of
 * the law do not reach it.
 *
 * @param number none on a preview
 * @param grounds the issuer's competence first, then the laws
 * @param reasons what was considered, and at whose proposal
 * @param complaint how and until when to complain, the last article but one
 * @param execution who carries it out, the last article
 */
record DecisionPaper(
        Letterhead head,
        String number,
        LocalDate date,
        String summary,
        List<String> grounds,
        List<String> reasons,
        List<Article> articles,
        String complaint,
        String execution,
        List<String> recipients,
        List<String> capacity,
        String signer) {

    static final String NO_NUMBER = "…";

    /** What is decided, how to complain, who carries it out. */
    int lastArticle() {
        return lastArticle(articles);
    }

    static int lastArticle(List<Article> articles) {
        return articles.size() + 2;
    }

    public String dateInWords() {
        return VietnamTime.inWords(date);
    }
}
