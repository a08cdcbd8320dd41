package org.dongthuan.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** What a proposal must say, and what fits to what; asks nobody. */
final class ProposalRules {

    static final int LONGEST = 200;

    private ProposalRules() {}

    /**
     * What was sent, checked.
     *
     * @throws Refusal {@code appointment-invalid} (422), naming everything that is missing or does not fit
     */
    static NewAppointment check(ProposeAppointment sent, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        String account = TypedText.cleaned(sent.account());
        if (account == null) found.add(Violation.of("account", "appointment.account-missing"));
        Role role = sent.role();
        AgencyCode agency = code(TypedText.cleaned(sent.agency()), found);
        if (role == null) found.add(Violation.of("role", "appointment.role-missing"));
        else if (agency != null || TypedText.cleaned(sent.agency()) == null) agency(role, agency, found);
        boolean official = role == Role.OFFICIAL;
        boolean leader = Boolean.TRUE.equals(sent.leader());
        if (leader && !official) found.add(Violation.of("leader", "appointment.leader-official"));
        String title = text("title", sent.title(), found);
        String signsAs = text("signsAs", sent.signsAs(), found);
        if (signsAs != null && !official) found.add(Violation.of("signsAs", "appointment.signs-official"));
        days(sent.from(), sent.to(), today, found);
        LocalDate from = sent.from();
        if (!found.isEmpty() || account == null || role == null || from == null)
            throw new RuleViolated("appointment-invalid", found);
        return new NewAppointment(account, new HeldRole(role, agency), leader, title, signsAs, from, sent.to());
    }

    private static @Nullable AgencyCode code(@Nullable String typed, List<Violation> found) {
        if (typed == null) return null;
        try {
            return new AgencyCode(typed);
        } catch (IllegalArgumentException e) {
            found.add(Violation.of("agency", "appointment.agency-unknown"));
            return null;
        }
    }

    private static void agency(Role role, @Nullable AgencyCode agency, List<Violation> found) {
        // an administrator has an area: the whole country, or an agency and what lies below it
        if (role == Role.ADMINISTRATOR) return;
        if (role.national() && agency != null) found.add(Violation.of("agency", "appointment.agency-national"));
        if (!role.national() && agency == null) found.add(Violation.of("agency", "appointment.agency-missing"));
    }

    /** Nobody is appointed for days that are over. */
    private static void days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, List<Violation> found) {
        if (from == null) found.add(Violation.of("from", "appointment.from-missing"));
        else if (from.isBefore(today)) found.add(Violation.of("from", "appointment.from-past"));
        if (from != null && to != null && to.isBefore(from)) found.add(Violation.of("to", "appointment.to-before"));
    }

    private static @Nullable String text(String member, @Nullable String typed, List<Violation> found) {
        String text = TypedText.cleaned(typed);
        if (text != null && text.length() > LONGEST) found.add(Violation.of(member, "appointment.text-long", LONGEST));
        return text;
    }
}
