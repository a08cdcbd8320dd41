package org.dongthuan.consent;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.mandate.Mandates;
import org.dongthuan.mandate.OnBehalf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers as they were given, and whether somebody gave one for the subject, whatever has become of the mandate since. */
@Component
class GivenAnswers {

    private final ProofTable proofs;
    private final Mandates mandates;
    private final MandateWords words;

    GivenAnswers(ProofTable proofs, Mandates mandates, MandateWords words) {
        this.proofs = proofs;
        this.mandates = mandates;
        this.words = words;
    }

    Optional<ProofTable.Answered> find(UUID consent) {
        return proofs.answer(consent);
    }

    @Nullable
    OnBehalf of(ProofTable.Answered answer) {
        return answer.mandate() == null ? null : words.of(mandates.get(answer.mandate()));
    }

    /** Nothing where the subject answered himself. */
    Optional<String> line(ProofTable.Answered answer, Locale language) {
        return Optional.ofNullable(of(answer)).map(who -> words.line(who, language));
    }
}
