package org.dongthuan.consent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Who answers for data subjects, or did. */
@Component
public class Representatives {

    private final ConsentTable consents;
    private final Speakers speakers;

    Representatives(ConsentTable consents, Speakers speakers) {
        this.consents = consents;
        this.speakers = speakers;
    }

    /** By open question of that subject, who may answer it beside him. */
    public Map<RequestNumber, List<String>> mandataries(String subject) {
        Map<RequestNumber, List<String>> found = new LinkedHashMap<>();
        consents.askedOf(subject).forEach(consent -> found.put(consent.number(), speakers.mandataries(consent)));
        return found;
    }

    /** Who answered for one of these subjects, or may do so now: he decides on nothing that rests on it. */
    public Set<String> of(Collection<RequestNumber> questions) {
        return questions.isEmpty() ? Set.of() : speakers.forOthers(consents.all(questions));
    }
}
