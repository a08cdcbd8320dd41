package org.dongthuan.decision;

import java.util.List;
import org.dongthuan.agency.AgencyCode;

/**
 * What a written decision says, in Vietnamese. What belongs to its issuer is added: the grounds of his competence, at whose
 * proposal, how to complain, who carries it out, where it is filed.
 *
 * @param request the number of the request that is decided
 * @param signer the account of the person who decided
 * @param summary what the decision is about (trích yếu), as it follows the word "Quyết định"
 * @param grounds each as it follows the word "Căn cứ"
 * @param reasons what was considered, each a whole clause; they follow the grounds
 * @param articles what is decided, and nothing else
 * @param executors who carries it out beside the offices of the issuer; the last one is mostly whom it is about
 */
public record DecisionText(
        AgencyCode issuer,
        String request,
        String signer,
        String summary,
        List<String> grounds,
        List<Article> articles,
        List<String> reasons,
        List<String> executors) {

    public DecisionText {
        request = PaperText.of("request", request);
        signer = PaperText.of("signer", signer);
        summary = PaperText.of("summary", summary);
        grounds = PaperText.all("ground", grounds);
        articles = List.copyOf(articles);
        reasons = PaperText.all("reason", reasons);
        executors = PaperText.all("executor", executors);
        if (grounds.isEmpty()) throw new IllegalArgumentException("A decision without legal grounds");
        if (articles.isEmpty()) throw new IllegalArgumentException("A decision that decides nothing");
        // several would need numbers of their own (Decree 30/2020/NĐ-CP, Annex I)
        if (articles.stream().filter(article -> article.annex() != null).count() > 1)
            throw new IllegalArgumentException("A decision with two annexes");
    }
}
