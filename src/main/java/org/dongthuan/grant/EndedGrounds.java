package org.dongthuan.grant;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.decision.DecisionGrounds;
import org.dongthuan.decision.EndedGround;
import org.springframework.stereotype.Component;

/** That the certification on which what a decision gave rests was taken back; of a consent nobody but its giver and the recipient is told. */
@Component
class EndedGrounds implements DecisionGrounds {

    private final BasisTable bases;
    private final Clock clock;

    EndedGrounds(BasisTable bases, Clock clock) {
        this.bases = bases;
        this.clock = clock;
    }

    @Override
    public Optional<EndedGround> ended(UUID decision) {
        return bases.ended(decision, Basis.Kind.CERTIFICATION)
                .map(basis -> new EndedGround(
                        basis.reference(),
                        Objects.requireNonNull(basis.endedAt())
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()));
    }
}
