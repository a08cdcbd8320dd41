package org.dongthuan.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Signature;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** Makes the paper of a decision complete with what belongs to its issuer, not to what is decided. */
@Component
class Drafting {

    private final Issuers issuers;
    private final Complaints complaints;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    Drafting(Issuers issuers, Complaints complaints, People people, Texts texts, Clock clock) {
        this.issuers = issuers;
        this.complaints = complaints;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    Draft draft(DecisionText text) {
        Issuer issuer = issuers.of(text.issuer());
        LocalDate today = LocalDate.now(clock);
        return new Draft(
                text,
                issuer,
                people.decisionSignature(text.signer(), text.issuer()),
                today,
                complaints.of(text.request(), today, issuer),
                new Phrases(texts));
    }

    /** The sentences that every paper has. */
    record Phrases(Texts texts) {

        String proposal(String proposer) {
            return text("proposal", proposer);
        }

        String execution(List<String> executors) {
            int last = executors.size() - 1;
            if (last < 1) return text("execution.one", String.join("", executors));
            return text("execution", String.join(", ", executors.subList(0, last)), executors.get(last));
        }

        List<String> recipients(int lastArticle, String draftingUnit) {
            return List.of(text("as-article", String.valueOf(lastArticle)), text("filed", draftingUnit));
        }

        List<String> recipientsOfCopy(String person, String draftingUnit) {
            String begun = person.substring(0, 1).toUpperCase(Locale.ROOT) + person.substring(1);
            return List.of(begun, text("filed", draftingUnit));
        }

        private String text(String key, Object... arguments) {
            return texts.text("decision.paper." + key, Texts.VIETNAMESE, arguments);
        }
    }

    /**
     * A paper that lacks only its number.
     *
     * @param complaint how whoever disagrees may complain
     */
    record Draft(
            DecisionText text, Issuer issuer, Signature signature, LocalDate date, String complaint, Phrases phrases) {

        String number(int sequence) {
            // as the annex has it: a leading zero below ten
            return "%02d/QĐ-%s".formatted(sequence, issuer.head().symbol());
        }

        /** Copies of all kinds are counted together (Decree 30/2020/NĐ-CP, Annex I). */
        String numberOfCopy(int sequence) {
            return "%02d/TrS-%s".formatted(sequence, issuer.head().symbol());
        }

        List<String> recipientsOfCopy(String person) {
            return phrases.recipientsOfCopy(person, issuer.draftingUnit());
        }

        /** What else was said by the same body on the same day. */
        Draft of(DecisionText other) {
            return new Draft(other, issuer, signature, date, complaint, phrases);
        }

        DecisionPaper paper(String number) {
            return new DecisionPaper(
                    issuer.head(),
                    number,
                    date,
                    text.summary(),
                    both(issuer.competence(), text.grounds()),
                    both(text.reasons(), proposal()),
                    text.articles(),
                    complaint,
                    phrases.execution(both(issuer.executors(), text.executors())),
                    phrases.recipients(DecisionPaper.lastArticle(text.articles()), issuer.draftingUnit()),
                    signature.lines(),
                    signature.name());
        }

        private List<String> proposal() {
            String proposer = issuer.proposer();
            return proposer == null ? List.of() : List.of(phrases.proposal(proposer));
        }

        private static List<String> both(List<String> some, List<String> others) {
            return Stream.concat(some.stream(), others.stream()).distinct().toList();
        }
    }
}
