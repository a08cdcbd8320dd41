package org.dongthuan.consent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.BehalfWords;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Who answers for data subjects, or did. */
@Component
public class Representatives {

    private final ConsentTable consents;
    private final Speakers speakers;
    private final GivenAnswers answers;
    private final BehalfWords words;

    Representatives(ConsentTable consents, Speakers speakers, GivenAnswers answers, BehalfWords words) {
        this.consents = consents;
        this.answers = answers;
        this.words = words;
        this.speakers = speakers;
    }

    /** Whether anybody but the requester may answer for a subject who cannot do so himself, having no open account. */
    public boolean speakFor(String subject, Actor requester) {
        return speakers.anybodyFor(subject, requester.account());
    }

    /** By open question of that subject, who may answer it beside him. */
    public Map<RequestNumber, List<String>> mandataries(String subject) {
        Map<RequestNumber, List<String>> found = new LinkedHashMap<>();
        consents.askedOf(subject).forEach(consent -> found.put(consent.number(), speakers.mandataries(consent)));
        return found;
    }

    /** Who answered that question for its subject, and by what right, as papers say it; nothing where he did himself. */
    public Optional<String> onPaper(RequestNumber question) {
        return consents.find(question)
                .flatMap(consent -> answers.find(consent.id()))
                .flatMap(answer -> Optional.ofNullable(answers.of(answer)))
                .map(words::onPaper);
    }

    /** Who answered for one of these subjects, or may do so now: he decides on nothing that rests on it. */
    public Set<String> of(Collection<RequestNumber> questions) {
        return questions.isEmpty() ? Set.of() : speakers.forOthers(consents.all(questions));
    }
}
