package org.dongthuan.intake;

import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.intake.IntakeFile.State;
import org.springframework.stereotype.Component;

/** Leads whoever may confirm a file to his task. */
@Component
class IntakeTasks {

    private final IntakeConfirmers confirmers;
    private final IntakeWorkflow workflow;

    IntakeTasks(IntakeConfirmers confirmers, IntakeWorkflow workflow) {
        this.confirmers = confirmers;
        this.workflow = workflow;
    }

    Optional<String> of(Actor actor, IntakeFile file) {
        boolean asked = file.state() == State.CHECKED && confirmers.confirms(actor.account(), file);
        return asked ? workflow.task(file.number()) : Optional.empty();
    }
}
