package org.dongthuan.decision;

import java.util.UUID;

/**
 * What of a decision on several people concerns one of them: it says nothing that the decision does not say, and nothing
 * of the others.
 *
 * @param record whose
 * @param person as papers name people, with what tells him from others of his name
 * @param text the decision as if it were about this person alone
 */
public record ExtractText(UUID record, String person, DecisionText text) {

    public ExtractText {
        person = PaperText.of("person", person);
    }
}
