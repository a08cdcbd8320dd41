package org.dongthuan.grant;

import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.identity.People;
import org.dongthuan.identity.SecurityOfficers;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.SecretRegister;
import org.springframework.stereotype.Component;

/** Who hears that somebody came upon a secret record: those who watch over it, never the person whose record it is. */
@Component
class SecretWatchers {

    private final SecretRegister register;
    private final SecurityOfficers officers;
    private final GrantSettings settings;
    private final People people;

    SecretWatchers(SecretRegister register, SecurityOfficers officers, GrantSettings settings, People people) {
        this.register = register;
        this.officers = officers;
        this.settings = settings;
        this.people = people;
    }

    /** Its officers and whoever is configured; where nobody of them has an open account, the administrators. */
    List<String> of(RecordId id) {
        List<String> watching = register.find(id).stream()
                .flatMap(record -> Stream.concat(
                                officers.of(record.holder().managingAgency()).stream(),
                                settings.securityOfficers().stream().filter(people::isOpen))
                        .filter(officer -> !officer.equals(record.holder().account())))
                .distinct()
                .toList();
        return watching.isEmpty() ? people.administrators() : watching;
    }
}
