package org.dongthuan.access.process;

import java.util.List;
import org.dongthuan.access.AccessEffects;
import org.dongthuan.access.AccessMail;
import org.dongthuan.access.ConsentGate;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code access-request.bpmn}; a part is named by its number, such as {@code KT-2026-000001.1}. */
@ExpressionBean
public class AccessRequestSteps {

    private final ConsentGate gate;
    private final AccessEffects effects;
    private final AccessMail mail;

    AccessRequestSteps(ConsentGate gate, AccessEffects effects, AccessMail mail) {
        this.gate = gate;
        this.effects = effects;
        this.mail = mail;
    }

    public void acknowledgeRequest(String number) {
        mail.sendAcknowledgement(new RequestNumber(number));
    }

    public void refuseByDoor(String number) {
        effects.refuseByDoor(new RequestNumber(number));
    }

    /** One for each deciding agency. */
    public List<String> parts(String number) {
        return gate.parts(new RequestNumber(number)).stream()
                .map(RequestNumber::text)
                .toList();
    }

    /** The consents that are asked for in a part. */
    public List<String> consents(String part) {
        return gate.consents(new RequestNumber(part)).stream()
                .map(RequestNumber::text)
                .toList();
    }

    /** {@code WILLING} when somebody agreed and the agency has something to decide, else {@code NONE}. */
    public String gatherAnswers(String part) {
        return gate.gather(new RequestNumber(part)) ? "WILLING" : "NONE";
    }

    public String decidingAgency(String part) {
        return gate.decidingAgency(new RequestNumber(part)).code();
    }

    /** The end of the term that begins today. */
    public String dueDate(String part) {
        return gate.endOfTerm(new RequestNumber(part));
    }

    public void grantAccess(String part) {
        effects.grant(new RequestNumber(part));
    }

    /** Nothing was granted: the part is closed, nobody reads anything. */
    public void recordRefusal(String part) {
        effects.refuse(new RequestNumber(part));
    }

    public void makeDocument(String part) {
        effects.makeDocument(new RequestNumber(part));
    }

    public void notifyPart(String part) {
        mail.sendDecision(new RequestNumber(part));
    }
}
