package org.dongthuan.access.process;

import java.util.List;
import org.dongthuan.access.AccessMail;
import org.dongthuan.access.AccessParts;
import org.dongthuan.access.DoorShut;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code access-request.bpmn}. */
@ExpressionBean
public class AccessRequestSteps {

    private final AccessParts parts;
    private final DoorShut shut;
    private final AccessMail mail;

    AccessRequestSteps(AccessParts parts, DoorShut shut, AccessMail mail) {
        this.parts = parts;
        this.shut = shut;
        this.mail = mail;
    }

    public void acknowledgeRequest(String number) {
        mail.announceSubmission(new RequestNumber(number));
    }

    /** The process of the door's gate, called for what is asked once for the whole request. */
    public String gate(String number) {
        return parts.gate(new RequestNumber(number));
    }

    /** What is asked once for the whole request; none where the door asks nothing, or each person. */
    public List<String> questions(String number) {
        return parts.questionsOfAll(new RequestNumber(number)).stream()
                .map(RequestNumber::text)
                .toList();
    }

    public void refuseByDoor(String number) {
        shut.refuse(new RequestNumber(number));
    }

    /** One for each deciding agency. */
    public List<String> parts(String number) {
        return parts.of(new RequestNumber(number)).stream()
                .map(RequestNumber::text)
                .toList();
    }
}
