package org.dongthuan.decision;

import java.util.HashSet;
import java.util.List;

/**
 * An article as a paper prints it.
 *
 * @param partial whether points were left out, so that numbers before the others would tell how many
 */
record NumberedArticle(int number, String text, List<String> points, boolean partial) {

    static List<NumberedArticle> all(List<Article> articles) {
        return within(articles, articles);
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
            boolean holds =
                    whole.text().equals(article.text()) && new HashSet<>(whole.points()).containsAll(article.points());
            if (holds) {
                boolean partial = article.points().size() < whole.points().size();
                return new NumberedArticle(i + 1, article.text(), article.points(), partial);
            }
        }
        throw new IllegalStateException("An extract that says what the decision does not say");
    }
}
