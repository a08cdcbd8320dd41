package org.dongthuan.decision;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code catalogue/issuers.csv}, in whose texts {@code {name}} is the body that issues, {@code {superior}} the
 * one above it and {@code {own}} the department itself.
 *
 * @param begins with which the names begin that it is about; of several the longest counts
 * @param bySuperior whether its papers are those of the body above it
 */
record IssuerRow(
        String begins,
        boolean bySuperior,
        String head,
        @Nullable String secondInstance,
        String draftingUnit,
        @Nullable String proposer,
        List<String> executors,
        List<String> competence) {

    private static final List<IssuerRow> ALL = DataFile.shipped("issuers").rows().stream()
            .map(row -> new IssuerRow(
                    row.getField("begins"),
                    row.getField("issues").equals("SUPERIOR"),
                    row.getField("head"),
                    DataFile.text(row, "second_instance"),
                    row.getField("drafting_unit"),
                    DataFile.text(row, "proposer"),
                    DataFile.list(row, "executors"),
                    DataFile.list(row, "competence")))
            .toList();

    static IssuerRow of(AgencyName name) {
        return ALL.stream()
                .filter(row -> name.whole().startsWith(row.begins()))
                .max(Comparator.comparingInt(row -> row.begins().length()))
                .orElseThrow();
    }

    /** With the department's own name in it. */
    IssuerRow ownedBy(AgencyName own) {
        return filled(text -> text.replace("{own}", own.proper()));
    }

    /** With the names of body and superior in it; what names a superior that there is not falls away. */
    IssuerRow filled(AgencyName body, @Nullable AgencyName superior) {
        return filled(text -> {
            String named = text.replace("{name}", body.whole());
            if (superior != null) return named.replace("{superior}", superior.whole());
            return named.contains("{superior}") ? "" : named;
        });
    }

    private IssuerRow filled(UnaryOperator<String> names) {
        return new IssuerRow(
                begins,
                bySuperior,
                names.apply(head),
                secondInstance == null ? null : something(names.apply(secondInstance)),
                draftingUnit,
                proposer == null ? null : something(names.apply(proposer)),
                filled(executors, names),
                filled(competence, names));
    }

    private static List<String> filled(List<String> texts, UnaryOperator<String> names) {
        return texts.stream().map(names).filter(text -> !text.isEmpty()).toList();
    }

    private static @Nullable String something(String text) {
        return text.isBlank() ? null : text;
    }
}
