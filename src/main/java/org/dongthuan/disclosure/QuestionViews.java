package org.dongthuan.disclosure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Reading;
import org.dongthuan.audit.Readings;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts questions about readings into words; whoever asks for them logs whom he shows them to. */
@Component
class QuestionViews {

    private final QuestionWordTable words;
    private final Readings readings;
    private final DisclosureTexts disclosures;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;

    QuestionViews(
            QuestionWordTable words,
            Readings readings,
            DisclosureTexts disclosures,
            People people,
            Agencies agencies,
            Texts texts) {
        this.words = words;
        this.readings = readings;
        this.disclosures = disclosures;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** The names of all readers by one statement. */
    List<QuestionSummary> summaries(List<ReadingQuestion> questions) {
        Map<String, String> names = names(questions);
        return questions.stream()
                .map(question -> new QuestionSummary(
                        question.number(),
                        question.status(),
                        question.reading(),
                        question.readAt(),
                        reader(question, names),
                        agencyName(question.agency()),
                        question.askedAt(),
                        question.status().isOpen() ? question.due() : null,
                        question.closedAt()))
                .toList();
    }

    QuestionView view(Actor actor, ReadingQuestion question, @Nullable String taskId, Locale locale) {
        return new QuestionView(
                summaries(List.of(question)).get(0), disclosure(actor, question, locale), words(question), taskId);
    }

    /** The reading as it stands in the list of whoever it is about. */
    Disclosure disclosure(Actor actor, ReadingQuestion question, Locale locale) {
        return disclosures.of(actor, List.of(reading(question)), locale).get(0);
    }

    Reading reading(ReadingQuestion question) {
        return readings.find(question.record().value(), question.reading())
                .orElseThrow(() -> new IllegalStateException(question.number() + " is about no reading"));
    }

    List<QuestionView.Word> words(ReadingQuestion question) {
        return words.of(question).stream()
                .map(word -> new QuestionView.Word(word.kind(), word.at(), agencyName(word.agency()), word.text()))
                .toList();
    }

    String name(String account) {
        return people.names(List.of(account)).getOrDefault(account, account);
    }

    /** For whoever is to answer: who asks, and about whose reading; none of the record's fields. */
    Map<RequestNumber, TaskLine> linesForAgency(Collection<ReadingQuestion> questions, Locale locale) {
        Map<String, String> names = names(questions);
        return questions.stream()
                .collect(Collectors.toMap(
                        ReadingQuestion::number,
                        question -> new TaskLine(
                                new RequestLine(
                                        names.getOrDefault(question.subject(), question.subject()),
                                        about(question, names, locale),
                                        Map.of(question.record(), List.of())),
                                null)));
    }

    /** For whoever asked: what it was about, and who has answered. */
    Map<RequestNumber, TaskLine> linesForSubject(Collection<ReadingQuestion> questions, Locale locale) {
        Map<String, String> names = names(questions);
        return questions.stream().collect(Collectors.toMap(ReadingQuestion::number, question -> {
            String agency = agencyName(question.agency());
            return new TaskLine(
                    new RequestLine(agency == null ? "" : agency, about(question, names, locale), Map.of()), null);
        }));
    }

    private String about(ReadingQuestion question, Map<String, String> names, Locale locale) {
        String reader = reader(question, names);
        return texts.text(
                "question.about",
                locale,
                VietnamTime.day(question.readAt()),
                reader == null ? texts.text("portal.disclosures.system", locale) : reader);
    }

    private static @Nullable String reader(ReadingQuestion question, Map<String, String> names) {
        String reader = question.reader();
        return reader == null ? null : names.getOrDefault(reader, reader);
    }

    private Map<String, String> names(Collection<ReadingQuestion> questions) {
        Set<String> accounts = new HashSet<>();
        for (ReadingQuestion question : questions) {
            accounts.add(question.subject());
            String reader = question.reader();
            if (reader != null) accounts.add(reader);
        }
        return people.names(accounts);
    }

    private @Nullable String agencyName(@Nullable AgencyCode agency) {
        return agency == null ? null : agencies.name(agency);
    }
}
