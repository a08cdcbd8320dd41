package org.dongthuan.access.process;

import java.util.List;
import org.dongthuan.access.AccessEffects;
import org.dongthuan.access.AccessMail;
import org.dongthuan.access.AccessParts;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code access-part.bpmn}; a part is named by its number, such as {@code KT-2026-000001.1}. */
@ExpressionBean
public class AccessPartSteps {

    private final AccessParts parts;
    private final AccessEffects effects;
    private final AccessMail mail;

    AccessPartSteps(AccessParts parts, AccessEffects effects, AccessMail mail) {
        this.parts = parts;
        this.effects = effects;
        this.mail = mail;
    }

    /** The process of the door's gate, called for each question. */
    public String gate(String part) {
        return parts.gate(new RequestNumber(part));
    }

    /** The questions that are asked at the gate; none where the door has no gate. */
    public List<String> questions(String part) {
        return parts.questions(new RequestNumber(part)).stream()
                .map(RequestNumber::text)
                .toList();
    }

    /** {@code SOMEBODY} when the agency has something to decide, else {@code NOBODY}. */
    public String gatherAnswers(String part) {
        return parts.gather(new RequestNumber(part)) ? "SOMEBODY" : "NOBODY";
    }

    public String decidingAgency(String part) {
        return parts.decidingAgency(new RequestNumber(part)).code();
    }

    /** The end of the term that begins today. */
    public String dueDate(String part) {
        return parts.endOfTerm(new RequestNumber(part));
    }

    public void grantAccess(String part) {
        effects.grant(new RequestNumber(part));
    }

    /** The agency refused: nobody reads anything. */
    public void recordRefusal(String part) {
        effects.refuse(new RequestNumber(part));
    }

    /** Nobody came through the gate. */
    public void closeUndecided(String part) {
        effects.closeUndecided(new RequestNumber(part));
    }

    public Runnable makeDocument(String part) {
        return effects.makeDocument(new RequestNumber(part));
    }

    public void notifyPart(String part) {
        mail.announceDecision(new RequestNumber(part));
    }
}
