package org.dongthuan.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.consent.AnswerRules.Scope;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the answer of a data subject, or for him: the consent, its proof and the log line, or nothing. */
@Component
class Answers {

    private final ConsentTable consents;
    private final ProofTable proofs;
    private final ConsentTexts texts;
    private final AuditLog audit;
    private final Clock clock;

    Answers(ConsentTable consents, ProofTable proofs, ConsentTexts texts, AuditLog audit, Clock clock) {
        this.consents = consents;
        this.proofs = proofs;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Silence is a no, whether or not a timer has said so yet: after the last day nothing is taken.
     *
     * @throws Refusal.Conflict {@code already-decided}, {@code consent-overdue}
     * @throws Refusal.RuleViolated {@code consent-answer-invalid}
     */
    ConsentAnswer take(Actor actor, @Nullable Mandate mandate, StoredConsent consent, ConsentAnswerBody body) {
        if (consent.status() != ConsentStatus.ASKED) throw new Refusal.Conflict("already-decided");
        if (LocalDate.now(clock).isAfter(consent.consent().answerBy())) throw new Refusal.Conflict("consent-overdue");
        Scope scope = AnswerRules.read(consent.question(), body);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!consents.answered(consent.id(), scope.answer().status(), scope, now))
            throw new Refusal.Conflict("already-decided");
        proofs.answered(consent.id(), proof(actor, mandate, consent, scope, now));
        audit.append(line(actor, mandate, consent, scope));
        return scope.answer();
    }

    private ProofTable.Answered proof(
            Actor actor, @Nullable Mandate mandate, StoredConsent consent, Scope scope, OffsetDateTime now) {
        Optional<ProofTable.Shown> shown = proofs.lastShown(consent.id(), actor.account());
        shown.ifPresent(words -> checkStillSo(words.text(), mandate, consent));
        return new ProofTable.Answered(
                actor.account(),
                now,
                scope.answer(),
                scope.fields(),
                scope.until(),
                AnswerMethod.current(),
                shown.map(ProofTable.Shown::text).orElseGet(() -> texts.compose(consent, mandate, Texts.VIETNAMESE)),
                shown.map(ProofTable.Shown::at).orElse(null),
                mandate == null ? null : mandate.id());
    }

    /** Whoever has another mandate than the one that the words named looks once more. */
    private void checkStillSo(ConsentText shown, @Nullable Mandate mandate, StoredConsent consent) {
        if (mandate == null) return;
        ConsentText now = texts.compose(consent, mandate, Locale.forLanguageTag(shown.language()));
        if (!now.sha256().equals(shown.sha256())) throw new Refusal.Conflict("record-changed");
    }

    /** A refusal is about all that was asked for. */
    private static AuditEntry line(Actor actor, @Nullable Mandate mandate, StoredConsent consent, Scope scope) {
        List<String> fields = scope.fields().isEmpty() ? consent.question().fields() : scope.fields();
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.ANSWER_CONSENT)
                .on(consent.question().record().value(), fields)
                .about(consent.number().text())
                .because(scope.answer().name());
        return mandate == null ? line : line.byMandate(mandate.id());
    }
}
