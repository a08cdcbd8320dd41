package org.dongthuan.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.decision.ExtractText;
import org.dongthuan.grant.Basis;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.PeopleOnPaper;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Puts a verdict into the words of a written decision; which laws and duties it names, the door says. */
@Component
class AccessWording {

    private final PeopleOnPaper people;
    private final Agencies agencies;
    private final AllowedUses uses;
    private final AccessNames names;
    private final AccessDoors doors;
    private final DelayItems delays;

    AccessWording(
            PeopleOnPaper people,
            Agencies agencies,
            AllowedUses uses,
            AccessNames names,
            AccessDoors doors,
            DelayItems delays) {
        this.people = people;
        this.agencies = agencies;
        this.uses = uses;
        this.names = names;
        this.doors = doors;
        this.delays = delays;
    }

    DecisionText text(RequestNumber part, AccessRequest request, Opinion verdict, List<PersonOutcome> outcomes) {
        List<PersonOutcome> granted =
                outcomes.stream().filter(PersonOutcome::isGranted).toList();
        List<PersonOutcome> refused =
                outcomes.stream().filter(PersonOutcome::isRefused).toList();
        PaperWords words = doors.of(request).paper(request);
        return new DecisionText(
                verdict.agency(),
                part.text(),
                verdict.actor(),
                paper(granted.isEmpty() ? "summary.refused" : "summary.granted"),
                grounds(outcomes, words),
                Stream.concat(
                                articles(request, granted, refused, words).stream(),
                                delays.article(part, verdict, Texts.VIETNAMESE).map(Article::of).stream())
                        .toList(),
                considered(request, outcomes),
                List.of(requester(request)));
    }

    /** What each of several people gets of the decision; none of somebody alone, who gets the whole. */
    List<ExtractText> extracts(
            RequestNumber part, AccessRequest request, Opinion verdict, List<PersonOutcome> outcomes) {
        if (outcomes.size() == 1) return List.of();
        List<PersonOutcome> told =
                outcomes.stream().filter(PersonOutcome::isOnPaper).toList();
        return (told.isEmpty() ? outcomes : told)
                .stream()
                        .map(outcome -> new ExtractText(
                                outcome.person().record().value(),
                                people.atWork(outcome.person().record()),
                                text(part, request, verdict, List.of(outcome))))
                        .toList();
    }

    /** Whose data the paper says, and which fields: of whoever asked, too, and of nobody whose gate is shut by now. */
    Map<RecordId, List<String>> named(AccessRequest request, List<PersonOutcome> outcomes) {
        Map<RecordId, List<String>> named = new HashMap<>();
        people.recordOf(request.requester()).ifPresent(record -> named.put(record, PeopleOnPaper.BRIEFLY));
        outcomes.stream()
                .filter(PersonOutcome::isOnPaper)
                .forEach(outcome -> named.put(outcome.person().record(), PeopleOnPaper.AT_WORK));
        return named;
    }

    /** Laws first, as the door has them in their rank. */
    private List<String> grounds(List<PersonOutcome> outcomes, PaperWords words) {
        List<String> grounds = new ArrayList<>();
        words.grounds().forEach(ground -> grounds.add(paper("ground." + ground)));
        // what ended during the review is no ground any more
        String bases = outcomes.stream()
                .flatMap(outcome -> outcome.passage().bases().stream())
                .map(Basis::reference)
                .distinct()
                .collect(Collectors.joining(", "));
        if (words.bases() != null && !bases.isEmpty()) grounds.add(paper("ground." + words.bases(), bases));
        return grounds;
    }

    private List<String> considered(AccessRequest request, List<PersonOutcome> outcomes) {
        String submitted = VietnamTime.inWords(VietnamTime.dayOf(request.submittedAt()));
        List<String> considered = new ArrayList<>();
        considered.add(paper("considered", requester(request), request.number().text(), submitted));
        doors.of(request)
                .gate()
                .ifPresent(gate ->
                        outcomes.forEach(outcome -> spokenFor(gate, outcome).ifPresent(considered::add)));
        return considered;
    }

    /** Who agreed in the name of that person; nothing of what ended during the review, as with the grounds. */
    private Optional<String> spokenFor(AccessGate gate, PersonOutcome outcome) {
        String person = people.atWork(outcome.person().record());
        return outcome.passage().bases().stream()
                .map(Basis::reference)
                .flatMap(question -> gate
                        .spokenFor(new RequestNumber(question))
                        .map(who -> paper("considered.mandate", person, question, who))
                        .stream())
                .findFirst();
    }

    private List<Article> articles(
            AccessRequest request, List<PersonOutcome> granted, List<PersonOutcome> refused, PaperWords words) {
        List<Article> articles = new ArrayList<>();
        if (!granted.isEmpty()) {
            articles.add(new Article(
                    paper("granted", requester(request)),
                    granted.stream().map(this::granted).toList()));
            String purpose = uses.purpose(request.purpose()).orElseThrow().labelVi();
            articles.add(Article.of(paper("purpose", purpose, request.purposeText())));
            if (words.exception() != null) articles.add(Article.of(paper("exception." + words.exception())));
        }
        if (!refused.isEmpty()) {
            articles.add(new Article(
                    paper("refused", requester(request)),
                    refused.stream().map(this::refused).toList()));
        }
        if (granted.isEmpty() && refused.isEmpty()) {
            articles.add(Article.of(paper("shut." + words.shut(), requester(request))));
        }
        if (!granted.isEmpty()) {
            articles.add(new Article(
                    paper("duties"),
                    words.duties().stream().map(duty -> paper("duty." + duty)).toList()));
        }
        return articles;
    }

    private String granted(PersonOutcome outcome) {
        GrantedScope scope = outcome.granted();
        return paper(
                "granted.person",
                person(outcome),
                list(names.fields(scope.fields(), Texts.VIETNAMESE)),
                list(names.forms(scope.formsOfUse(), Texts.VIETNAMESE)),
                day(scope.from()),
                day(scope.to()));
    }

    /** Within a sentence labels begin small. */
    private static String list(List<String> labels) {
        return labels.stream()
                .map(label -> label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1))
                .collect(Collectors.joining(", "));
    }

    private String refused(PersonOutcome outcome) {
        return paper("refused.person", person(outcome), String.valueOf(outcome.reason()));
    }

    /** Who asked, with the agency for which. */
    private String requester(AccessRequest request) {
        String name = people.brief(request.requester(), names.person(request.requester()));
        return "%s, %s".formatted(name, agencies.name(request.recipientAgency()));
    }

    /** At the beginning of a line. */
    private String person(PersonOutcome outcome) {
        String named = people.atWork(outcome.person().record());
        return named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1);
    }

    /** A paper is written in Vietnamese. */
    private String paper(String key, Object... arguments) {
        return names.text("access.paper." + key, Texts.VIETNAMESE, arguments);
    }

    private static String day(LocalDate day) {
        return VietnamTime.day(day);
    }
}
