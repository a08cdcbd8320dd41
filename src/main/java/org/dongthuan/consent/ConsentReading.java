package org.dongthuan.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the question and the very values to its subject or whoever acts for him, and keeps which words were shown, in what language and when. The
 * values are not among the words that are kept: those must not tell more than the record does.
 */
@Component
class ConsentReading {

    private final ConsentTexts texts;
    private final ConsentViews views;
    private final MandateWords words;
    private final ProofTable proofs;
    private final AuditLog audit;
    private final Clock clock;

    ConsentReading(
            ConsentTexts texts,
            ConsentViews views,
            MandateWords words,
            ProofTable proofs,
            AuditLog audit,
            Clock clock) {
        this.texts = texts;
        this.views = views;
        this.words = words;
        this.proofs = proofs;
        this.audit = audit;
        this.clock = clock;
    }

    ConsentTaskView show(
            Actor reader,
            @Nullable Mandate mandate,
            StoredConsent consent,
            TaskSummary task,
            @Nullable ConsentAnswerBody draft,
            Locale locale) {
        ConsentQuestion question = consent.question();
        ConsentText text = texts.compose(consent, mandate, locale);
        OffsetDateTime now = OffsetDateTime.now(clock);
        proofs.shown(consent.id(), text, reader.account(), now);
        AuditEntry line = AuditEntry.done(reader.account(), reader.agencyCode(), Action.READ_TASK)
                .on(question.record().value(), question.fields())
                .about(consent.number().text())
                .because(mandate == null ? task.step() : Mandate.PURPOSE);
        audit.append(mandate == null ? line : line.byMandate(mandate.id()));
        return new ConsentTaskView(
                task,
                mandate == null ? null : words.of(mandate),
                views.recipient(question),
                text,
                views.asked(question, locale),
                question.from(),
                question.to(),
                consent.consent().answerBy(),
                now.toLocalDate().isAfter(consent.consent().answerBy()),
                draft);
    }

    /** What the person is told, in every language: a name or a value that changed meanwhile is another question. */
    String basis(StoredConsent consent) {
        return Sha256.of(texts.compose(consent, Texts.VIETNAMESE).sha256()
                + texts.compose(consent, Texts.ENGLISH).sha256()
                + views.valuesAsked(consent.question()));
    }
}
