package org.dongthuan.correction.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.review.OwnPaper;

/** The documents that a form names, and those that each of its items may have beside. */
final class FormDocuments {

    /** A list in which one looks for a paper by its name, not by its place. */
    static final int MOST_EARLIER = 20;

    private final CorrectionForm form;
    private final Map<UUID, EvidenceDocument> known;
    private final List<OwnPaper> offered;

    FormDocuments(
            CorrectionForm form,
            Map<UUID, EvidenceDocument> known,
            List<OwnPaper> offered,
            Predicate<OwnPaper> isPortrait) {
        this.form = form;
        this.known = known;
        this.offered = offered.stream().filter(isPortrait.negate()).toList();
    }

    /** Those that are enclosed for the item. */
    List<EvidenceDocument> of(ItemInput input) {
        return described(input.documents().stream());
    }

    /** Those that are enclosed for others. */
    List<EvidenceDocument> others(ItemInput input) {
        if (input.isPicture()) return List.of();
        return described(proofs().filter(id -> !input.documents().contains(id)));
    }

    /** What lies with the record and is not in the form yet; at first what was taken for the kind that proves this item. */
    List<OwnPaper> earlier(ItemInput input) {
        if (input.isPicture()) return List.of();
        List<UUID> here = Stream.concat(input.documents().stream(), proofs()).toList();
        return offered.stream()
                .filter(paper -> !here.contains(paper.evidenceId()))
                .sorted(Comparator.comparing(
                        paper -> !paper.kinds().contains(input.field().evidence())))
                .toList();
    }

    private Stream<UUID> proofs() {
        return form.inputs().stream()
                .filter(input -> !input.isPicture())
                .flatMap(input -> input.documents().stream())
                .distinct();
    }

    private List<EvidenceDocument> described(Stream<UUID> ids) {
        return ids.flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }
}
