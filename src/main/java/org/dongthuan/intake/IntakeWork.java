package org.dongthuan.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and writes what was brought, some people in each transaction: with them goes how far the file is. What a node left
 * that died is taken up at the next person when its claim is over.
 */
@Component
class IntakeWork {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWork.class);

    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final IntakeTable table;
    private final IntakeStep step;
    private final IntakeOutcome outcome;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IntakeWork(
            IntakeTable table, IntakeStep step, IntakeOutcome outcome, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.step = step;
        this.outcome = outcome;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works on what is waiting, one file after the other. */
    void workThrough() {
        UUID claim = UUID.randomUUID();
        for (var next = claim(claim); next.isPresent(); next = claim(claim)) work(next.get(), claim);
    }

    Optional<UUID> claim(UUID claim) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Objects.requireNonNull(transaction.execute(status -> table.claim(claim, now, now.plus(CLAIM))));
    }

    private void work(UUID id, UUID claim) {
        try {
            boolean more = true;
            while (more) more = nextPiece(id, claim);
        } catch (RuntimeException e) {
            // its words may quote a value; it is tried again when the claim is over
            LOG.warn("The file {} rests after {}", id, e.getClass().getName());
        }
    }

    /** Whether there are more. */
    boolean nextPiece(UUID id, UUID claim) {
        return Objects.requireNonNull(transaction.execute(
                status -> table.holdClaimed(id, claim).map(this::nextPiece).orElse(false)));
    }

    private boolean nextPiece(IntakeFile file) {
        int position = file.done() / IntakePieces.SIZE;
        int done = Math.min(file.people(), file.done() + IntakePieces.SIZE);
        String confirmedBy = file.confirmedBy();
        OffsetDateTime now = OffsetDateTime.now(clock);
        int problems = 0;
        int added = 0;
        if (confirmedBy == null) problems = step.check(file, position);
        else added = step.write(file, position, confirmedBy);
        table.progress(file, done, problems, added, now.plus(CLAIM));
        if (done < file.people()) return true;
        if (confirmedBy == null) outcome.checked(file, file.problems() + problems == 0);
        else outcome.written(file.id(), now);
        return false;
    }
}
