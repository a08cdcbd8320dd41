package org.dongthuan.access;

import java.util.List;
import java.util.Locale;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Puts together one request with its story, for somebody whose right to see it was checked. */
@Component
class AccessPage {

    private final AccessViews views;
    private final RequestWords words;
    private final AccessNames names;
    private final AccessStory story;

    AccessPage(AccessViews views, RequestWords words, AccessNames names, AccessStory story) {
        this.views = views;
        this.words = words;
        this.names = names;
        this.story = story;
    }

    AccessView of(Actor actor, AccessRequest request, List<AskedPerson> people, Locale locale) {
        boolean own = request.requester().equals(actor.account());
        return new AccessView(
                request.number(),
                request.status(),
                request.door().name(),
                names.person(request.requester()),
                request.recipientAgency(),
                words.purpose(request, locale),
                words.legalBasis(request, locale),
                words.fields(request, locale),
                request.formsOfUse().stream().sorted().toList(),
                request.from(),
                request.to(),
                request.channel(),
                request.submittedAt(),
                own && request.status().isOpen(),
                views.parts(request, people),
                story.of(request, people, !own, locale));
    }
}
