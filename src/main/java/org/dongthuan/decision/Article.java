package org.dongthuan.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article (điều) of a decision; its number follows from its place.
 *
 * @param annex the list that it refers to, where it has one
 */
public record Article(
        String text, List<String> points, @Nullable Annex annex) {

    public Article {
        text = PaperText.of("article", text);
        points = PaperText.all("point", points);
    }

    public Article(String text, List<String> points) {
        this(text, points, null);
    }

    public static Article of(String text) {
        return new Article(text, List.of());
    }

    /** One that says what it says by a list behind the decision. */
    public static Article listed(String text, Annex annex) {
        return new Article(text, List.of(), annex);
    }

    /** Whether it says nothing that the other does not say. */
    boolean isPartOf(Article whole) {
        boolean sameWords = text.equals(whole.text) && whole.points.containsAll(points);
        if (!sameWords || annex == null) return sameWords && whole.annex == null;
        return whole.annex != null && annex.isPartOf(whole.annex);
    }

    /** How many points and lines of a list it has. */
    int size() {
        return points.size() + (annex == null ? 0 : annex.rows().size());
    }
}
