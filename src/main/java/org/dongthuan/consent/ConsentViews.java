package org.dongthuan.consent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.decision.IssuedReceipt;
import org.dongthuan.decision.Receipts;
import org.springframework.stereotype.Component;

/** Puts together what a data subject sees of his consents. */
@Component
class ConsentViews {

    private final ConsentNames names;
    private final ConsentTexts texts;
    private final ProofTable proofs;
    private final Receipts receipts;
    private final AskedValues values;

    ConsentViews(ConsentNames names, ConsentTexts texts, ProofTable proofs, Receipts receipts, AskedValues values) {
        this.names = names;
        this.texts = texts;
        this.proofs = proofs;
        this.receipts = receipts;
        this.values = values;
    }

    ConsentSummary summary(StoredConsent stored, Locale locale) {
        return summaries(List.of(stored), locale).get(0);
    }

    /** The names and the receipts of all of them by one statement each. */
    List<ConsentSummary> summaries(List<StoredConsent> all, Locale locale) {
        Map<String, String> requesters = names.people(
                all.stream().map(stored -> stored.question().requester()).toList());
        Map<String, List<IssuedReceipt>> issued = receipts.issued(
                all.stream().map(stored -> stored.number().text()).toList());
        return all.stream()
                .map(stored -> summary(
                        stored,
                        recipient(stored.question(), requesters),
                        issued.getOrDefault(stored.number().text(), List.of()),
                        locale))
                .toList();
    }

    private ConsentSummary summary(
            StoredConsent stored, ConsentSummary.Recipient recipient, List<IssuedReceipt> issued, Locale locale) {
        Consent consent = stored.consent();
        ConsentQuestion question = stored.question();
        return new ConsentSummary(
                stored.id(),
                stored.number(),
                question.request(),
                stored.status(),
                recipient,
                new ConsentSummary.Purpose(
                        question.purpose(), names.purpose(question.purpose(), locale), question.purposeText()),
                fields(question, locale),
                consent.fields(),
                question.formsOfUse(),
                question.from(),
                question.to(),
                consent.until(),
                stored.askedAt(),
                consent.answerBy(),
                consent.answeredAt(),
                stored.closedAt(),
                consent.withdrawnAt(),
                stored.status().stands(),
                issued);
    }

    /** Another one as soon as a value that would be read is another one. */
    String valuesAsked(ConsentQuestion question) {
        return values.fingerprint(question);
    }

    ConsentView view(StoredConsent stored, Locale locale) {
        Optional<ProofTable.Answered> answer = proofs.answer(stored.id());
        return new ConsentView(
                summary(stored, locale),
                answer.map(ProofTable.Answered::text).orElseGet(() -> texts.compose(stored, locale)),
                answer.map(ConsentView.Proof::of).orElse(null));
    }

    /** What was asked for, with the values of this moment; the caller logs whom it shows them to. */
    List<ConsentTaskView.AskedField> asked(ConsentQuestion question, Locale locale) {
        return values.of(question, locale);
    }

    ConsentSummary.Recipient recipient(ConsentQuestion question) {
        return recipient(question, names.people(List.of(question.requester())));
    }

    private ConsentSummary.Recipient recipient(ConsentQuestion question, Map<String, String> requesters) {
        return new ConsentSummary.Recipient(
                requesters.getOrDefault(question.requester(), question.requester()),
                question.recipientAgency(),
                names.agency(question.recipientAgency()));
    }

    private List<ConsentSummary.NamedField> fields(ConsentQuestion question, Locale locale) {
        return question.fields().stream()
                .map(field -> new ConsentSummary.NamedField(field, names.field(field, locale)))
                .toList();
    }
}
