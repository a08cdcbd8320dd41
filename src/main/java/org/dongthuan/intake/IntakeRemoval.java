package org.dongthuan.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.intake.IntakeFile.State;
import org.dongthuan.platform.Leftovers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what stands in a file, now or when it was left for long; nobody is asked about it any more. */
@Component
class IntakeRemoval implements Leftovers {

    private final IntakeTable table;
    private final IntakePieces pieces;
    private final IntakeWorkflow workflow;
    private final Clock clock;

    IntakeRemoval(IntakeTable table, IntakePieces pieces, IntakeWorkflow workflow, Clock clock) {
        this.table = table;
        this.pieces = pieces;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "record-files";
    }

    @Override
    @Transactional
    public int remove(OffsetDateTime before, int most) {
        List<UUID> left = table.leftSince(before, most);
        left.forEach(id -> table.find(id).ifPresent(this::of));
        return left.size();
    }

    void of(IntakeFile file) {
        if (file.state() == State.CHECKED) workflow.stop(file.number());
        pieces.remove(file.id());
        table.cancel(file.id(), OffsetDateTime.now(clock));
    }
}
