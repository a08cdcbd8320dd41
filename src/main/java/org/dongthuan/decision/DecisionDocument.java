package org.dongthuan.decision;

import java.text.Normalizer;

/** The paper of a decision or of an extract of it, as a file. */
public record DecisionDocument(String fileName, byte[] content) {

    /** {@code 12/QĐ-SNV} of 2026 becomes {@code 12-QD-SNV-2026.pdf}. */
    static DecisionDocument of(String number, int year, byte[] content) {
        String plain = Normalizer.normalize(number, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replaceAll("[^A-Za-z0-9]", "-");
        return new DecisionDocument(plain + "-" + year + ".pdf", content);
    }
}
