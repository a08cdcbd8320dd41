package org.dongthuan.decision;

import java.util.List;

/**
 * A table that an article refers to and that follows the signature (phụ lục): the list of those whom a decision is about,
 * where they are too many to stand in the article.
 *
 * @param title in capitals
 * @param heads of its columns, without that of the row's number, which follows from its place
 * @param rows each with a text for every head
 */
public record Annex(String title, List<String> heads, List<List<String>> rows) {

    public Annex {
        title = PaperText.of("title of an annex", title);
        heads = PaperText.all("head", heads);
        rows = rows.stream().map(row -> PaperText.all("cell", row)).toList();
        int columns = heads.size();
        if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != columns))
            throw new IllegalArgumentException("An annex without rows, or with one of another length");
    }

    /** Whether it says nothing that the other does not say. */
    boolean isPartOf(Annex whole) {
        return title.equals(whole.title) && heads.equals(whole.heads) && whole.rows.containsAll(rows);
    }
}
