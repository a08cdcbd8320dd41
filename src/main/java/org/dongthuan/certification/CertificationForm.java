package org.dongthuan.certification;

import java.util.List;
import java.util.Map;
import org.dongthuan.review.TaskForm;

/** What a certifier ticked and typed: {@code outcome}, {@code reason}. */
final class CertificationForm {

    private CertificationForm() {}

    static CertificationBody of(Map<String, List<String>> form) {
        var typed = new TaskForm(form);
        return new CertificationBody(typed.choice("outcome", CertificationOutcome.values()), typed.first("reason"));
    }
}
