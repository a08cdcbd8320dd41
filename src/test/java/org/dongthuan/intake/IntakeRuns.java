package org.dongthuan.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.intake.IntakeBody.Word;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.Completed;
import org.dongthuan.review.TaskDesk;
import org.springframework.context.ApplicationContext;

/** Has the files of records checked and written that wait, and decided on. */
public final class IntakeRuns {

    private IntakeRuns() {}

    public static void all(ApplicationContext context) {
        context.getBean(IntakeWork.class).workThrough();
    }

    /** Brought by an officer of H24.01, confirmed by its approver and written. */
    public static void written(ApplicationContext context, byte[] content) throws IOException {
        Actor officer = context.getBean(People.class).actor("lan.vu").orElseThrow();
        UUID file = context.getBean(IntakeDesk.class).bring(officer, new ByteArrayInputStream(content));
        all(context);
        confirm(context, "minh.do", file);
        all(context);
    }

    /** The task about a file that waits to be confirmed. */
    static String task(ApplicationContext context, UUID file) {
        IntakeFile waiting = context.getBean(IntakeTable.class).find(file).orElseThrow();
        return context.getBean(IntakeWorkflow.class).task(waiting.number()).orElseThrow();
    }

    static Completed decide(ApplicationContext context, String account, String task, IntakeBody word) {
        return context.getBean(TaskDesk.class)
                .complete(
                        context.getBean(People.class).actor(account).orElseThrow(),
                        task,
                        context.getBean(ObjectMapper.class).valueToTree(word),
                        Seen.UNTOLD);
    }

    static void confirm(ApplicationContext context, String account, UUID file) {
        decide(context, account, task(context, file), new IntakeBody(Word.CONFIRM, null));
    }
}
