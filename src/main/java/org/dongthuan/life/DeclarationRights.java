package org.dongthuan.life;

import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Who sees a new record on its way: its holder, who fills it in, and the office, which sees how far it has come. */
@Component
class DeclarationRights {

    private final DeclarationTable table;

    DeclarationRights(DeclarationTable table) {
        this.table = table;
    }

    /**
     * One that the person may see.
     *
     * @throws Refusal.NotFound {@code request-unknown} for everybody else
     */
    Declaration visible(Actor actor, RequestNumber number) {
        return table.find(number.request())
                .filter(declaration -> isHolder(actor, declaration) || isOfOffice(actor, declaration))
                .orElseThrow(DeclarationRights::unknown);
    }

    /**
     * The person's own, as it stands until the transaction ends.
     *
     * @throws Refusal.NotFound {@code request-unknown} for everybody else
     * @throws Refusal.Conflict {@code not-declaring} while it is with others
     */
    Declaration declaring(Actor actor, RequestNumber number) {
        Declaration declaration = visible(actor, number);
        if (!isHolder(actor, declaration)) throw new Refusal.NotPermitted("not-permitted");
        Declaration held = table.hold(declaration.number());
        if (held.status() != DeclarationStatus.DECLARING) throw new Refusal.Conflict("not-declaring");
        return held;
    }

    /** As {@link #declaring}, of an officer who may take it back. */
    Declaration withdrawable(Actor actor, RequestNumber number) {
        Declaration declaration = visible(actor, number);
        if (!mayWithdraw(actor, declaration)) throw new Refusal.NotPermitted("not-permitted");
        Declaration held = table.hold(declaration.number());
        if (!held.status().isOpen()) throw new Refusal.Conflict("already-decided");
        return held;
    }

    static boolean mayWithdraw(Actor actor, Declaration declaration) {
        return actor.holds(Role.VERIFIER, declaration.decidingAgency()) && !isHolder(actor, declaration);
    }

    static boolean isHolder(Actor actor, Declaration declaration) {
        return actor.account().equals(declaration.account());
    }

    private static boolean isOfOffice(Actor actor, Declaration declaration) {
        return offices(actor).contains(declaration.decidingAgency());
    }

    /** The agencies whose new records he sees. */
    static List<AgencyCode> offices(Actor actor) {
        return Stream.of(Role.VERIFIER, Role.APPROVER)
                .flatMap(role -> actor.readingRoles().stream().filter(held -> held.role() == role))
                .map(HeldRole::agencyOrThrow)
                .distinct()
                .toList();
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("request-unknown");
    }
}
