package org.dongthuan.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.decision.Article;
import org.dongthuan.decision.DecisionText;
import org.dongthuan.grant.Basis;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Puts a verdict into the words of a written decision; which laws and duties it names, the door says. */
@Component
class AccessWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Registry registry;
    private final Agencies agencies;
    private final AllowedUses uses;
    private final AccessNames names;
    private final AccessDoors doors;

    AccessWording(Registry registry, Agencies agencies, AllowedUses uses, AccessNames names, AccessDoors doors) {
        this.registry = registry;
        this.agencies = agencies;
        this.uses = uses;
        this.names = names;
        this.doors = doors;
    }

    DecisionText text(RequestNumber part, AccessRequest request, Opinion verdict, List<PersonOutcome> outcomes) {
        List<PersonOutcome> granted =
                outcomes.stream().filter(PersonOutcome::isGranted).toList();
        List<PersonOutcome> refused = outcomes.stream()
                .filter(outcome -> outcome.stage() == AccessStage.REFUSED)
                .toList();
        PaperWords words = doors.of(request).paper();
        return new DecisionText(
                verdict.agency(),
                part.text(),
                verdict.actor(),
                paper(granted.isEmpty() ? "summary.refused" : "summary.granted"),
                grounds(request, outcomes, words),
                articles(request, granted, refused, words),
                List.of(),
                recipients(request, outcomes));
    }

    private List<String> grounds(AccessRequest request, List<PersonOutcome> outcomes, PaperWords words) {
        List<String> grounds = new ArrayList<>();
        words.grounds().forEach(ground -> grounds.add(paper("ground." + ground)));
        AllowedUse basis = uses.legalBasis(request.legalBasis()).orElseThrow();
        grounds.add(paper("ground.stated", basis.labelVi(), basis.legalSource()));
        // what ended during the review is no ground any more
        String bases = outcomes.stream()
                .flatMap(outcome -> outcome.passage().bases().stream())
                .map(Basis::reference)
                .collect(Collectors.joining(", "));
        if (words.bases() != null && !bases.isEmpty()) grounds.add(paper("ground." + words.bases(), bases));
        String submitted = DAY.format(request.submittedAt().atZoneSameInstant(ZONE));
        grounds.add(paper("ground.request", request.number().text(), submitted, requester(request)));
        return grounds;
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
        articles.add(Article.of(paper("effect", who(request))));
        return articles;
    }

    private String granted(PersonOutcome outcome) {
        GrantedScope scope = outcome.granted();
        return paper(
                "granted.person",
                person(outcome),
                names.fields(scope.fields(), Texts.VIETNAMESE),
                names.forms(scope.formsOfUse(), Texts.VIETNAMESE),
                day(scope.from()),
                day(scope.to()));
    }

    private String refused(PersonOutcome outcome) {
        return paper("refused.person", person(outcome), String.valueOf(outcome.reason()));
    }

    private List<String> recipients(AccessRequest request, List<PersonOutcome> outcomes) {
        return Stream.concat(
                        Stream.of(paper("recipient", who(request))),
                        outcomes.stream().map(this::person))
                .toList();
    }

    private String requester(AccessRequest request) {
        return paper("requester", who(request));
    }

    private String who(AccessRequest request) {
        return "%s, %s".formatted(names.person(request.requester()), agencies.name(request.recipientAgency()));
    }

    private String person(PersonOutcome outcome) {
        Holder holder = registry.holder(outcome.person().record());
        return paper("recipient", "%s, %s".formatted(holder.name(), agencies.name(holder.usingAgency())));
    }

    /** A paper is written in Vietnamese. */
    private String paper(String key, Object... arguments) {
        return names.text("access.paper." + key, Texts.VIETNAMESE, arguments);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
