package org.dongthuan.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;

/** Who has an account, and which roles the dated appointments give today. */
@Component
public class People {

    /** The person behind an account, open or closed. */
    public Optional<Person> find(String account) {
        throw new UnsupportedOperationException();
    }

    /** The roles in force today; none for a closed account. */
    public Set<HeldRole> rolesOf(String account) {
        throw new UnsupportedOperationException();
    }

    /** The agencies that the person leads on that day. */
    public Set<AgencyCode> ledBy(String account, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /** The accounts of everybody who holds the role at the agency today, in a stable order. */
    public List<String> holders(Role role, AgencyCode agency) {
        throw new UnsupportedOperationException();
    }

    /** The accounts of today's administrators. */
    public List<String> administrators() {
        throw new UnsupportedOperationException();
    }

    /** Where mail reaches the person. */
    public Optional<String> mailAddress(String account) {
        throw new UnsupportedOperationException();
    }
}
