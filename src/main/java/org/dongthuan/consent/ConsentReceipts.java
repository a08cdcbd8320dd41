package org.dongthuan.consent;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.ReceiptText;
import org.dongthuan.decision.ReceiptText.Line;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the receipt of an answer, of silence or of a withdrawal says, in the language in which the person was asked. */
@Component
class ConsentReceipts {

    private final ConsentTexts wording;
    private final ConsentNames names;
    private final GivenAnswers answers;
    private final CessationTable cessations;
    private final Registry registry;
    private final Texts texts;

    ConsentReceipts(
            ConsentTexts wording,
            ConsentNames names,
            GivenAnswers answers,
            CessationTable cessations,
            Registry registry,
            Texts texts) {
        this.wording = wording;
        this.names = names;
        this.answers = answers;
        this.cessations = cessations;
        this.registry = registry;
        this.texts = texts;
    }

    ReceiptText text(StoredConsent consent, ConsentEvent event) {
        Optional<ProofTable.Answered> answer = answers.find(consent.id());
        ConsentText text =
                answer.map(ProofTable.Answered::text).orElseGet(() -> wording.compose(consent, Texts.VIETNAMESE));
        Locale language = Locale.forLanguageTag(text.language());
        OffsetDateTime at = momentOf(consent, event, answer.orElse(null));
        List<Line> lines = new ArrayList<>();
        lines.add(line("subject", names.person(consent.question().subject()), language));
        lines.add(line("event", texts.text("consent.status." + event, language), language));
        lines.add(line("at", moment(at, language), language));
        answer.ifPresent(given -> addAnswer(lines, given, language));
        if (event == ConsentEvent.CEASED) addCessation(lines, consent, language);
        lines.add(line("text", text.version() + ", " + text.language() + ", SHA-256 " + text.sha256(), language));
        for (ConsentText.Section section : text.sections()) {
            lines.add(new Line(section.heading(), String.join("\n", section.lines())));
        }
        String title = texts.text("consent.receipt.title." + event, language);
        return new ReceiptText(issuer(consent), consent.number().text(), event.name(), at, title, lines);
    }

    /** In words, as papers have it, where the language has such words. */
    private String moment(OffsetDateTime at, Locale language) {
        boolean inWords = language.equals(Texts.VIETNAMESE);
        return texts.text(
                "consent.receipt.moment", language, inWords ? VietnamTime.exactInWords(at) : VietnamTime.exact(at));
    }

    /** The agency that decides for the managing agency keeps the record, and answers for what it says of it. */
    private AgencyCode issuer(StoredConsent consent) {
        return registry.holder(consent.question().record()).decidingAgency();
    }

    private void addAnswer(List<Line> lines, ProofTable.Answered given, Locale language) {
        if (!given.fields().isEmpty()) {
            lines.add(line("agreed", String.join("; ", names.fields(given.fields(), language)), language));
        }
        if (given.until() != null) lines.add(line("until", ConsentTexts.day(given.until(), language), language));
        answers.line(given, language).ifPresent(who -> lines.add(line("answered-by", who, language)));
        lines.add(line("method", texts.text("consent.method." + given.method(), language), language));
    }

    private void addCessation(List<Line> lines, StoredConsent consent, Locale language) {
        Cessation.Confirmation said =
                cessations.find(consent.id()).map(Cessation::confirmation).orElseThrow();
        lines.add(line("confirmed-by", names.person(said.by()), language));
        lines.add(line("confirmed-for", names.agency(said.agency()), language));
        lines.add(line("stopped-on", ConsentTexts.day(said.stoppedOn(), language), language));
        cessations.statement(consent).ifPresent(words -> lines.add(line("statement", words, language)));
    }

    private Line line(String key, String value, Locale language) {
        return new Line(texts.text("consent.receipt." + key, language), value);
    }

    private OffsetDateTime momentOf(StoredConsent consent, ConsentEvent event, ProofTable.@Nullable Answered answer) {
        OffsetDateTime moment = switch (event) {
            case LAPSED -> consent.closedAt();
            case WITHDRAWN -> consent.consent().withdrawnAt();
            case GIVEN, PARTLY_GIVEN, REFUSED ->
                answer != null && answer.answer().event() == event ? answer.at() : null;
            case CEASED ->
                cessations
                        .find(consent.id())
                        .map(Cessation::confirmation)
                        .map(Cessation.Confirmation::at)
                        .orElse(null);
        };
        if (moment == null) throw new IllegalStateException(consent.number() + " knows nothing of " + event);
        return moment;
    }
}
