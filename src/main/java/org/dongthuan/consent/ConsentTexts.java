package org.dongthuan.consent;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dongthuan.consent.ConsentText.Section;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the words together by which a person is asked; the same consent and language always give the same words. */
@Component
class ConsentTexts {

    /** The wording for consents asked from now on; older ones keep theirs. */
    static final String CURRENT = "2026-11";

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Texts texts;
    private final ConsentNames names;
    private final MandateWords mandates;

    ConsentTexts(Texts texts, ConsentNames names, MandateWords mandates) {
        this.texts = texts;
        this.names = names;
        this.mandates = mandates;
    }

    ConsentText compose(StoredConsent consent, Locale locale) {
        Locale language = "en".equals(locale.getLanguage()) ? Texts.ENGLISH : Texts.VIETNAMESE;
        return new Wording(consent, language).text();
    }

    /** Likewise for whoever is to answer; by a mandate it begins with whom he speaks for, and by what right. */
    ConsentText compose(StoredConsent consent, @Nullable Mandate mandate, Locale locale) {
        ConsentText text = compose(consent, locale);
        if (mandate == null) return text;
        Locale language = Locale.forLanguageTag(text.language());
        List<Section> sections = new ArrayList<>();
        sections.add(mandates.section(mandate, consent.textVersion(), language));
        sections.addAll(text.sections());
        return new ConsentText(text.version(), text.language(), sections);
    }

    static String day(LocalDate day, Locale language) {
        return "en".equals(language.getLanguage()) ? ENGLISH_DAY.format(day) : VietnamTime.day(day);
    }

    /** One consent in one language. */
    private final class Wording {

        private final ConsentQuestion question;
        private final StoredConsent consent;
        private final Locale language;

        Wording(StoredConsent consent, Locale language) {
            this.consent = consent;
            this.question = consent.question();
            this.language = language;
        }

        ConsentText text() {
            return new ConsentText(
                    consent.textVersion(),
                    language.getLanguage(),
                    List.of(
                            section("who", who()),
                            section("fields", fields()),
                            section("purpose", purpose()),
                            section("use", use()),
                            section("period", period()),
                            section("rights", sentences("rights", 9)),
                            section("otherwise", otherwise())));
        }

        private List<String> who() {
            String agency = names.agency(question.recipientAgency());
            return List.of(
                    say(
                            "who.1",
                            names.person(question.requester()),
                            agency,
                            question.request().text()),
                    say("who.2", agency));
        }

        /** What the law calls sensitive is called so (Law 91/2025/QH15 Art. 4(2)). */
        private List<String> fields() {
            List<String> lines = new ArrayList<>();
            for (String id : question.fields()) {
                String name = names.field(id, language);
                lines.add(
                        switch (names.sensitivity(id)) {
                            case SENSITIVE, FAMILY -> say("fields." + names.sensitivity(id), name);
                            case BASIC, PERSONAL -> name;
                        });
            }
            lines.add(say("fields.values"));
            return lines;
        }

        private List<String> purpose() {
            return List.of(
                    names.purpose(question.purpose(), language),
                    say("purpose.words", oneLine(question.purposeText())),
                    say("purpose.basis", names.legalBasis(question.legalBasis(), language)));
        }

        private List<String> use() {
            List<String> lines = new ArrayList<>();
            question.formsOfUse().stream().sorted().forEach(form -> lines.add(texts.text("form." + form, language)));
            lines.add(say("use.only"));
            if (question.channel() != null) lines.add(say("use.channel", names.channel(question.channel(), language)));
            return lines;
        }

        private List<String> period() {
            return List.of(
                    say("period.1", day(question.from(), language), day(question.to(), language)), say("period.2"));
        }

        private List<String> otherwise() {
            return List.of(
                    say("otherwise.1"), say("otherwise.2", day(consent.consent().answerBy(), language)));
        }

        private List<String> sentences(String part, int count) {
            List<String> sentences = new ArrayList<>();
            for (int i = 1; i <= count; i++) sentences.add(say(part + "." + i));
            return sentences;
        }

        private Section section(String part, List<String> lines) {
            return new Section(say(part), lines);
        }

        private String say(String key, Object... arguments) {
            return texts.text("consent.text." + consent.textVersion() + "." + key, language, arguments);
        }
    }

    /** What people typed stays within its line. */
    private static String oneLine(String typed) {
        return Objects.requireNonNullElse(TypedText.cleaned(typed), "–").replaceAll("\\s+", " ");
    }
}
