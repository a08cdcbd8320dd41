package org.dongthuan.certification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Who decided on taking a certification back reads the decision; once it is taken back, the recipient does, too. */
@Component
class EndDecisionReaders implements DecisionReaders {

    private final CertificationEndTable ends;
    private final CertificationTable table;
    private final GivenRights rights;

    EndDecisionReaders(CertificationEndTable ends, CertificationTable table, GivenRights rights) {
        this.ends = ends;
        this.table = table;
        this.rights = rights;
    }

    @Override
    public String prefix() {
        return CertificationEnd.PREFIX + "-";
    }

    /** It names none of those whom the request is about. */
    @Override
    public Set<UUID> records(String request) {
        return Set.of();
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        if (requests.isEmpty()) return Set.of();
        List<CertificationEnd> all = ends.all(requests);
        Map<RequestNumber, Certification> certified =
                table.all(all.stream().map(CertificationEnd::certification).toList()).stream()
                        .collect(Collectors.toMap(Certification::number, Function.identity()));
        return all.stream()
                .filter(end -> mayRead(actor, end, Objects.requireNonNull(certified.get(end.certification()))))
                .map(end -> end.number().text())
                .collect(Collectors.toSet());
    }

    private boolean mayRead(Actor actor, CertificationEnd end, Certification certification) {
        return rights.sees(actor, certification)
                || end.status() == EndStatus.APPROVED && rights.isRequester(actor, certification);
    }
}
