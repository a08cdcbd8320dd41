package org.dongthuan.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Under which lines somebody signs the papers of an agency: his own, or in the place of another. */
@Component
class Signing {

    private final AppointmentTable appointments;
    private final SubstitutionTable substitutions;

    Signing(AppointmentTable appointments, SubstitutionTable substitutions) {
        this.appointments = appointments;
        this.substitutions = substitutions;
    }

    /** What he signs in an office of his own, or where he only has that of another, in the other's place. */
    List<String> asOfficer(String account, AgencyCode agency, LocalDate day) {
        return lines(account, Stream.of(Role.values()).filter(Role::reviews).toList(), agency, day);
    }

    /** Decisions are signed by approvers, and in their place. */
    List<String> asApprover(String account, AgencyCode agency, LocalDate day) {
        return lines(account, List.of(Role.APPROVER), agency, day);
    }

    private List<String> lines(String account, List<Role> offices, AgencyCode agency, LocalDate day) {
        List<String> own = own(account, agency, day);
        if (appointments.holds(account, offices, agency, day)) return own;
        return substitutions
                .latestSigning(account, day)
                .flatMap(found -> inPlace(found, agency, own, day))
                .orElse(own);
    }

    /** As whoever is away signs there; where he signs nothing, nobody signs in his place. */
    private Optional<List<String>> inPlace(Substitution found, AgencyCode agency, List<String> own, LocalDate day) {
        Authority authority = found.authority();
        LocalDate then = day.isAfter(found.to()) ? found.to() : day;
        List<String> absent = own(found.absent(), agency, then);
        if (authority == null || absent.isEmpty()) return Optional.empty();
        @Nullable
        String title = own.isEmpty()
                ? appointments.title(found.substitute(), agency, day).orElse(null)
                : own.get(own.size() - 1);
        return Optional.of(SigningInPlace.lines(authority, absent, title));
    }

    private List<String> own(String account, AgencyCode agency, LocalDate day) {
        return appointments
                .signsAs(account, agency, day)
                .map(lines -> List.of(lines.split(" / ")))
                .orElse(List.of());
    }
}
