package org.dongthuan.decision;

import java.text.Normalizer;

/** The paper of a decision, as a file. */
public record DecisionDocument(String fileName, byte[] content) {

    /** {@code 12/QĐ-SNV} of 2026 becomes {@code 12-QD-SNV-2026.pdf}. */
    static DecisionDocument of(WrittenDecision decision, byte[] content) {
        String plain = Normalizer.normalize(decision.number(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replaceAll("[^A-Z0-9]", "-");
        return new DecisionDocument(plain + "-" + decision.year() + ".pdf", content);
    }
}
