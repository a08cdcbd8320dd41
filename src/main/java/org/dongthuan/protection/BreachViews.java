package org.dongthuan.protection;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.protection.Breach.Assessed;
import org.dongthuan.protection.Breach.Closed;
import org.dongthuan.protection.Breach.Noticed;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts breaches into words; the caller has checked who looks. */
@Component
class BreachViews {

    private final BreachTextTable words;
    private final BreachPersonTable persons;
    private final People people;
    private final Agencies agencies;
    private final BreachTerms terms;
    private final Texts texts;

    BreachViews(
            BreachTextTable words,
            BreachPersonTable persons,
            People people,
            Agencies agencies,
            BreachTerms terms,
            Texts texts) {
        this.words = words;
        this.persons = persons;
        this.people = people;
        this.agencies = agencies;
        this.terms = terms;
        this.texts = texts;
    }

    BreachSummary summary(Breach breach) {
        BreachStatus status = breach.status();
        OffsetDateTime due = breach.origin().noticeDue();
        boolean awaited = status == BreachStatus.DETECTED || status == BreachStatus.ASSESSED;
        return new BreachSummary(
                breach.number(),
                status,
                breach.origin().detectedAt(),
                agencies.name(breach.origin().agency()),
                awaited ? due : null,
                awaited && terms.now().isAfter(due),
                status == BreachStatus.NOTIFIED ? breach.due() : null);
    }

    BreachView view(Breach breach) {
        Map<String, String> names = people.names(Stream.of(
                        breach.origin().reportedBy(),
                        breach.assessed() == null ? null : breach.assessed().by(),
                        breach.noticed() == null ? null : breach.noticed().by(),
                        breach.closed() == null ? null : breach.closed().by())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        BreachPersonTable.Count count = persons.count(breach);
        return new BreachView(
                summary(breach),
                name(names, breach.origin().reportedBy()),
                breach.origin().reportedAt(),
                breach.origin().alarm(),
                Objects.requireNonNull(words.find(breach, BreachText.WHAT), "A breach of nothing"),
                count.known(),
                count.told(),
                said(breach, names),
                sent(breach, names),
                done(breach, names));
    }

    private BreachView.@Nullable Said said(Breach breach, Map<String, String> names) {
        Assessed assessed = breach.assessed();
        if (assessed == null) return null;
        return new BreachView.Said(
                breach.status() != BreachStatus.DISMISSED,
                name(names, assessed.by()),
                assessed.at(),
                assessed.people(),
                assessed.data(),
                assessed.harms(),
                words.find(breach, BreachText.CONSEQUENCES),
                assessed.tellsPersons(),
                words.find(breach, BreachText.TO_PERSONS),
                words.find(breach, BreachText.REASON));
    }

    private BreachView.@Nullable Sent sent(Breach breach, Map<String, String> names) {
        Noticed noticed = breach.noticed();
        if (noticed == null) return null;
        return new BreachView.Sent(
                name(names, noticed.by()),
                noticed.sentAt(),
                noticed.way(),
                noticed.reference(),
                words.find(breach, BreachText.LATE));
    }

    private BreachView.@Nullable Done done(Breach breach, Map<String, String> names) {
        Closed closed = breach.closed();
        if (closed == null) return null;
        return new BreachView.Done(
                name(names, closed.by()),
                closed.at(),
                Objects.requireNonNull(words.find(breach, BreachText.MEASURES), "Closed without measures"));
    }

    /** What lists of tasks say: where, and until when; nobody's name. */
    Map<RequestNumber, TaskLine> lines(Collection<Breach> found, Locale locale) {
        return found.stream()
                .collect(Collectors.toMap(
                        Breach::number,
                        breach -> new TaskLine(
                                new RequestLine(
                                        agencies.name(breach.origin().agency()),
                                        texts.text(
                                                "breach.about",
                                                locale,
                                                VietnamTime.minute(
                                                        breach.origin().noticeDue())),
                                        Map.of()),
                                null)));
    }

    /** What persons are told of whose data it was. */
    List<BreachNotice> notices(Collection<Breach> told) {
        return told.stream()
                .map(breach -> new BreachNotice(
                        breach.number(),
                        breach.origin().detectedAt(),
                        agencies.name(breach.origin().agency()),
                        breach.assessed() == null
                                ? Set.of()
                                : Set.copyOf(breach.assessed().data()),
                        Objects.requireNonNull(words.find(breach, BreachText.TO_PERSONS), "Told of nothing")))
                .toList();
    }

    private static String name(Map<String, String> names, String account) {
        return names.getOrDefault(account, account);
    }
}
