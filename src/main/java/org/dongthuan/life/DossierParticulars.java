package org.dongthuan.life;

import java.util.List;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.life.DeclarationInReview.Line;
import org.dongthuan.update.Order;

/**
 * What the office said of a new record, for those who decide on it.
 *
 * @param evidence the scan of the order
 */
public record DossierParticulars(
        String createdBy, int round, Order order, List<Line> fields, List<EvidenceDocument> evidence) {

    public DossierParticulars {
        fields = List.copyOf(fields);
        evidence = List.copyOf(evidence);
    }
}
