package org.dongthuan.life;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.record.Field;
import org.dongthuan.review.RequestNumber;

/**
 * One group of a declaration, for whoever fills it in.
 *
 * @param needed the fields that cannot be left out, by their ids
 * @param proofsAsked the kinds of document that what is said asks for
 * @param documents those that are enclosed, by kind
 */
public record GroupSheet(
        RequestNumber number,
        String group,
        List<Field> fields,
        DeclarationSheet sheet,
        Set<String> needed,
        Set<String> proofsAsked,
        Map<String, List<EvidenceDocument>> documents) {}
