package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Signature;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;

/** Makes letters complete with what belongs to their issuer. */
@Component
class LetterDrafting {

    private final Issuers issuers;
    private final People people;
    private final Texts texts;

    LetterDrafting(Issuers issuers, People people, Texts texts) {
        this.issuers = issuers;
        this.people = people;
        this.texts = texts;
    }

    Draft draft(LetterText text, LocalDate date) {
        Issuer issuer = issuers.of(text.issuer());
        String account = text.signer();
        Signature signature = account == null ? new Signature(List.of(), "") : people.signature(account, text.issuer());
        return new Draft(text, issuer, signature, date, texts);
    }

    /** A letter that lacks only its number. */
    record Draft(LetterText text, Issuer issuer, Signature signature, LocalDate date, Texts texts) {

        LetterPaper paper(String number) {
            String addressee = text.addressee();
            String begun = addressee.substring(0, 1).toUpperCase(Texts.VIETNAMESE) + addressee.substring(1);
            boolean signed = text.signer() != null;
            return new LetterPaper(
                    issuer.head(),
                    number,
                    date,
                    said("title." + text.kind()),
                    begun,
                    text.opening(),
                    text.lines(),
                    text.points(),
                    text.closing(),
                    List.of(begun, texts.text("decision.paper.filed", Texts.VIETNAMESE, issuer.draftingUnit())),
                    signed && signature.lines().isEmpty() ? List.of(said("officer")) : signature.lines(),
                    signed ? signature.name() : null,
                    said("made"));
        }

        private String said(String key) {
            return texts.text("decision.letter." + key, Texts.VIETNAMESE);
        }
    }
}
