package org.dongthuan.life;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Whoever declared, and those who decided on it, read the decision. */
@Component
class DeclarationDecisionReaders implements DecisionReaders {

    private final DeclarationTable table;
    private final ReviewDesk review;

    DeclarationDecisionReaders(DeclarationTable table, ReviewDesk review) {
        this.table = table;
        this.review = review;
    }

    @Override
    public String prefix() {
        return DeclarationNumberTable.PREFIX + "-";
    }

    @Override
    public Optional<String> page(String request) {
        return Optional.of("/declarations/" + new RequestNumber(request).request());
    }

    @Override
    public Set<UUID> records(String request) {
        return table.find(new RequestNumber(request).request()).stream()
                .map(declaration -> declaration.record().value())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> readable(Actor actor, Collection<String> requests) {
        return review.numbersOfCases(actor, requests);
    }
}
