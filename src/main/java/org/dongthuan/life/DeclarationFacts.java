package org.dongthuan.life;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to know of a new record on its way. The caller logs whom he shows it to. */
@Component
class DeclarationFacts {

    private final DeclarationContents contents;
    private final DeclarationStory story;
    private final DeclarationPapers papers;
    private final DeclarationPlaces places;

    DeclarationFacts(
            DeclarationContents contents, DeclarationStory story, DeclarationPapers papers, DeclarationPlaces places) {
        this.contents = contents;
        this.story = story;
        this.papers = papers;
        this.places = places;
    }

    List<String> groups() {
        return contents.allGroups();
    }

    /** Whose they will be. */
    Map<RequestNumber, String> names(Collection<Declaration> declarations) {
        return places.names(declarations);
    }

    DeclarationView view(Actor actor, Declaration declaration, Locale locale) {
        boolean own = DeclarationRights.isHolder(actor, declaration);
        boolean open = declaration.status().isOpen();
        return new DeclarationView(
                declaration.number(),
                declaration.status(),
                places.name(declaration),
                places.called(declaration.createdBy()),
                places.agency(declaration),
                open ? places.awaits(declaration) : null,
                declaration.round(),
                declaration.order(),
                open ? contents.byOffice(declaration, places.workplace(declaration), locale) : List.of(),
                own ? List.of() : contents.order(declaration),
                declaration.createdAt(),
                declaration.due(),
                open ? contents.fullness(declaration) : List.of(),
                story.sentBack(declaration),
                rulings(declaration),
                story.of(declaration, !own, locale),
                own && declaration.status() == DeclarationStatus.DECLARING,
                open && DeclarationRights.mayWithdraw(actor, declaration));
    }

    DeclarationTaskView task(
            Declaration declaration, TaskSummary summary, @Nullable DeclarationBody draft, Locale locale) {
        return new DeclarationTaskView(
                summary,
                declaration.round(),
                contents.fullness(declaration),
                story.sentBack(declaration),
                draft,
                contents.labels(locale));
    }

    DossierParticulars particulars(Declaration declaration, Locale locale) {
        return new DossierParticulars(
                places.called(declaration.createdBy()),
                declaration.round(),
                declaration.order(),
                contents.byOffice(declaration, places.workplace(declaration), locale),
                contents.order(declaration));
    }

    private List<DecisionLink> rulings(Declaration declaration) {
        return IntStream.rangeClosed(1, declaration.round())
                .mapToObj(round -> declaration.number().part(round))
                .flatMap(part -> papers.of(part).stream())
                .map(DecisionLink::of)
                .toList();
    }
}
