package org.dongthuan.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as a paper prints it.
 *
 * @param partial whether points or lines were left out, so that numbers before the others would tell how many
 */
record NumberedArticle(
        int number,
        String text,
        List<String> points,
        @Nullable Annex annex,
        boolean partial) {

    static List<NumberedArticle> all(List<Article> articles) {
        List<NumberedArticle> all = new ArrayList<>();
        for (Article article : articles) all.add(of(all.size() + 1, article, false));
        return all;
    }

    /**
     * Some of the articles, with the numbers that they have among all.
     *
     * @throws IllegalStateException where one says what they do not say
     */
    static List<NumberedArticle> within(List<Article> all, List<Article> some) {
        return some.stream().map(article -> within(all, article)).toList();
    }

    private static NumberedArticle within(List<Article> all, Article article) {
        for (int i = 0; i < all.size(); i++) {
            Article whole = all.get(i);
            if (article.isPartOf(whole)) return of(i + 1, article, article.size() < whole.size());
        }
        throw new IllegalStateException("An extract that says what the decision does not say");
    }

    private static NumberedArticle of(int number, Article article, boolean partial) {
        return new NumberedArticle(number, article.text(), article.points(), article.annex(), partial);
    }
}
