package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.CodeDesk;
import org.dongthuan.identity.SecondFactors;
import org.dongthuan.identity.Sessions;
import org.dongthuan.identity.SignIn;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.AddressBlock;
import org.springframework.stereotype.Component;

/** What pages and calls do alike with codes, in the session in which they are typed. */
@Component
class OwnCodes {

    private final SecondFactors factors;
    private final CodeDesk desk;
    private final SessionProof proof;
    private final Sessions sessions;

    OwnCodes(SecondFactors factors, CodeDesk desk, SessionProof proof, Sessions sessions) {
        this.factors = factors;
        this.desk = desk;
        this.proof = proof;
        this.sessions = sessions;
    }

    boolean areAskedOf(Actor actor) {
        return factors.of(actor).isOn();
    }

    /** @throws Refusal {@code code-wrong} (422), {@code code-too-often} (429), {@code second-factor-not-there} (409) */
    void prove(Actor actor, String code, HttpServletRequest request) {
        if (!areAskedOf(actor)) throw new Refusal.Conflict("second-factor-not-there");
        SignIn answer = desk.prove(actor.account(), code, AddressBlock.of(request.getRemoteAddr()), false);
        if (answer instanceof SignIn.Throttled throttled)
            throw new Refusal.TooOften("code-too-often", throttled.waiting());
        if (!(answer instanceof SignIn.Admitted)) throw SecondFactors.wrong();
        proof.proved(request);
    }

    /** Whoever is in elsewhere has shown his password alone, and is so no more. */
    List<String> confirm(Actor actor, String code, HttpServletRequest request) {
        List<String> codes = factors.confirm(actor, code.replace(" ", ""));
        sessions.endOthersOf(actor.account(), CurrentSession.id(request));
        proof.proved(request);
        return codes;
    }

    List<String> renew(Actor actor) {
        proof.require();
        return factors.renewCodes(actor);
    }

    void end(Actor actor, HttpServletRequest request) {
        proof.require();
        factors.end(actor);
        proof.forget(request);
    }
}
