package org.dongthuan.decision;

import java.util.List;
import org.dongthuan.agency.AgencyCode;

/**
 * What a written decision says, in Vietnamese; how to complain is added to every one.
 *
 * @param request the number of the request that is decided
 * @param signer the account of the person who decided
 * @param summary what the decision is about (trích yếu), as it follows the word "Quyết định"
 * @param grounds each as it follows the word "Căn cứ"
 * @param reasons why, where the decision itself has to say so; they precede the articles
 * @param recipients who gets it (nơi nhận)
 */
public record DecisionText(
        AgencyCode issuer,
        String request,
        String signer,
        String summary,
        List<String> grounds,
        List<Article> articles,
        List<String> reasons,
        List<String> recipients) {

    public DecisionText {
        request = PaperText.of("request", request);
        signer = PaperText.of("signer", signer);
        summary = PaperText.of("summary", summary);
        grounds = PaperText.all("ground", grounds);
        articles = List.copyOf(articles);
        reasons = PaperText.all("reason", reasons);
        recipients = PaperText.all("recipient", recipients);
        if (grounds.isEmpty()) throw new IllegalArgumentException("A decision without legal grounds");
        if (articles.isEmpty()) throw new IllegalArgumentException("A decision that decides nothing");
    }
}
