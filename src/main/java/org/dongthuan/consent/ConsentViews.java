package org.dongthuan.consent;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.consent.Cessation.Confirmation;
import org.dongthuan.consent.ConsentSummary.CessationState;
import org.dongthuan.decision.IssuedReceipt;
import org.dongthuan.decision.Receipts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a data subject sees of his consents. */
@Component
class ConsentViews {

    private final ConsentNames names;
    private final ConsentTexts texts;
    private final GivenAnswers answers;
    private final Receipts receipts;
    private final AskedValues values;
    private final CessationTable cessations;

    ConsentViews(
            ConsentNames names,
            ConsentTexts texts,
            GivenAnswers answers,
            Receipts receipts,
            AskedValues values,
            CessationTable cessations) {
        this.names = names;
        this.texts = texts;
        this.answers = answers;
        this.receipts = receipts;
        this.values = values;
        this.cessations = cessations;
    }

    ConsentSummary summary(StoredConsent stored, Locale locale) {
        return summaries(List.of(stored), locale).get(0);
    }

    /** The names, the receipts and the cessations of all of them by one statement each. */
    List<ConsentSummary> summaries(List<StoredConsent> all, Locale locale) {
        Map<String, String> requesters = names.people(
                all.stream().map(stored -> stored.question().requester()).toList());
        Map<String, List<IssuedReceipt>> issued = receipts.issued(
                all.stream().map(stored -> stored.number().text()).toList());
        Map<UUID, Cessation> ceasing = cessations.of(all.stream()
                .filter(stored -> stored.status() == ConsentStatus.WITHDRAWN)
                .map(StoredConsent::id)
                .toList());
        return all.stream()
                .map(stored -> summary(
                        stored,
                        recipient(stored.question(), requesters),
                        issued.getOrDefault(stored.number().text(), List.of()),
                        ceasing.get(stored.id()),
                        locale))
                .toList();
    }

    private ConsentSummary summary(
            StoredConsent stored,
            ConsentSummary.Recipient recipient,
            List<IssuedReceipt> issued,
            @Nullable Cessation cessation,
            Locale locale) {
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
                issued,
                cessation == null ? null : state(cessation, question));
    }

    private CessationState state(Cessation cessation, ConsentQuestion question) {
        Confirmation said = cessation.confirmation();
        AgencyCode agency = said != null
                ? said.agency()
                : Objects.requireNonNullElse(cessation.agency(), question.recipientAgency());
        return new CessationState(
                cessation.status(),
                cessation.due(),
                names.agency(agency),
                cessation.escalatedAt(),
                said == null ? null : said.at(),
                said == null ? null : said.stoppedOn());
    }

    /** Another one as soon as a value that would be read is another one. */
    String valuesAsked(ConsentQuestion question) {
        return values.fingerprint(question);
    }

    ConsentView view(StoredConsent stored, Locale locale) {
        Optional<ProofTable.Answered> answer = answers.find(stored.id());
        return new ConsentView(
                summary(stored, locale),
                answer.map(ProofTable.Answered::text).orElseGet(() -> texts.compose(stored, locale)),
                answer.map(given -> ConsentView.Proof.of(given, answers.of(given)))
                        .orElse(null),
                cessations.statement(stored).orElse(null));
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
