package org.dongthuan.grant.process;

import java.util.UUID;
import org.dongthuan.grant.RevocationMail;
import org.dongthuan.platform.engine.ExpressionBean;

/** The steps of {@code grant-revocation.bpmn}. */
@ExpressionBean
public class GrantRevocationSteps {

    private final RevocationMail mail;

    GrantRevocationSteps(RevocationMail mail) {
        this.mail = mail;
    }

    public void notifyOfRevocation(String grant) {
        mail.send(UUID.fromString(grant));
    }
}
