package org.dongthuan.decision;

import java.util.List;

/** An article (điều) of a decision; its number follows from its place. */
public record Article(String text, List<String> points) {

    public Article {
        text = PaperText.of("article", text);
        points = PaperText.all("point", points);
    }

    public static Article of(String text) {
        return new Article(text, List.of());
    }
}
