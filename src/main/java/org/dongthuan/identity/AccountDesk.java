package org.dongthuan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.KeptAccountTable.Line;
import org.dongthuan.identity.KeptAccountTable.Scope;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators see the accounts of their area and make new ones; what lies outside is not there for them. */
@Component
public class AccountDesk {

    private final KeptAccountTable table;
    private final Area area;
    private final Agencies agencies;
    private final AccountInvitations invitations;
    private final AccountActs acts;
    private final Clock clock;

    AccountDesk(
            KeptAccountTable table,
            Area area,
            Agencies agencies,
            AccountInvitations invitations,
            AccountActs acts,
            Clock clock) {
        this.table = table;
        this.area = area;
        this.agencies = agencies;
        this.invitations = invitations;
        this.acts = acts;
        this.clock = clock;
    }

    /** The accounts of the area, the newest first. */
    @Transactional
    public KeyListing<KeptAccount> list(Actor administrator, AccountQuery asked, KeyPaging paging) {
        Scope scope = scope(administrator);
        var after = KeptAccountTable.CURSORS.read(paging.after());
        KeyListing<Line> found = KeyListing.of(
                table.list(scope, asked, after, paging.limit()),
                paging,
                line -> KeptAccountTable.CURSORS.text(line.place()));
        acts.log(administrator, "accounts", "list");
        return found.map(lines -> lines.stream().map(Line::account).toList());
    }

    /** @throws Refusal {@code account-unknown} (404) for one that does not exist, or outside the area */
    @Transactional
    public KeptAccount get(Actor administrator, String id) {
        KeptAccount found = find(administrator, id);
        acts.log(administrator, id, "account-read");
        return found;
    }

    /** Those of these accounts that lie in the administrator's area. */
    public List<String> kept(Actor administrator, Collection<String> ids) {
        return table.among(scope(administrator), ids);
    }

    /** The agencies, in force today, for which the administrator may make accounts. */
    public List<Agency> agencies(Actor administrator) {
        requireAdministrator(administrator);
        LocalDate today = LocalDate.now(clock);
        return agencies.all().stream()
                .filter(agency -> agency.inForce(today) && area.covers(administrator, agency.code()))
                .toList();
    }

    /** Makes an account without a password, and sends its person the link to choose one. */
    @Transactional
    public KeptAccount create(Actor administrator, CreateAccount typed) {
        requireAdministrator(administrator);
        CreateAccount wanted = typed.cleaned();
        NewAccountRules.check(wanted);
        requireInArea(administrator, String.valueOf(wanted.agency()));
        String id = String.valueOf(wanted.id());
        if (!table.insert(wanted, PasswordConfiguration.hashOfNothing(), OffsetDateTime.now(clock))) {
            throw NewAccountRules.fault("id", "identity.account.fault.taken");
        }
        acts.log(administrator, id, "account-created");
        invitations.send(id);
        return find(administrator, id);
    }

    KeptAccount find(Actor administrator, String id) {
        return table.find(scope(administrator), id).orElseThrow(() -> new Refusal.NotFound("account-unknown"));
    }

    private void requireInArea(Actor administrator, String typed) {
        boolean known = agencies(administrator).stream()
                .anyMatch(agency -> agency.code().code().equals(typed));
        if (!known) throw NewAccountRules.fault("agency", "identity.account.fault.agency");
    }

    private Scope scope(Actor administrator) {
        requireAdministrator(administrator);
        boolean national = area.isNational(administrator);
        List<String> codes = national
                ? List.of()
                : agencies.all().stream()
                        .map(Agency::code)
                        .filter(code -> area.covers(administrator, code))
                        .map(AgencyCode::code)
                        .toList();
        return new Scope(national, codes, LocalDate.now(clock));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) throw new Refusal.NotPermitted("not-permitted");
    }
}
