package org.dongthuan.platform.engine;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.dongthuan.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around the transaction of a person's command. Takes a refusal out of the exceptions that the engine wraps it
 * in, and makes one of a lost race for a task; the web apps get it as an answer in words.
 */
final class RefusalsOfCommands extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalsOfCommands.class);

    private final Supplier<IdentityService> identity;
    private final Function<Refusal, RuntimeException> webAppAnswer;

    RefusalsOfCommands(Supplier<IdentityService> identity, Function<Refusal, RuntimeException> webAppAnswer) {
        this.identity = identity;
        this.webAppAnswer = webAppAnswer;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            // jobs have nobody to speak to, and the engine repeats them by the exception that it threw
            if (identity.get().getCurrentAuthentication() == null) throw e;
            throw refusal(e).or(() -> lostRace(command, e)).map(this::spoken).orElse(e);
        }
    }

    private RuntimeException spoken(Refusal refusal) {
        LOG.info("Refused: {}", refusal.type());
        return WebAppCall.isCurrent() ? webAppAnswer.apply(refusal) : refusal;
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    private static Optional<Refusal> lostRace(Command<?> command, RuntimeException e) {
        if (!isAboutOneTask(command)) return Optional.empty();
        if (e instanceof TaskAlreadyClaimedException) return Optional.of(new Refusal.Conflict("task-claimed"));
        boolean gone = e instanceof NullValueException
                && String.valueOf(e.getMessage()).endsWith("task is null");
        return gone || e instanceof OptimisticLockingException
                ? Optional.of(new Refusal.Conflict("already-decided"))
                : Optional.empty();
    }

    private static boolean isAboutOneTask(Command<?> command) {
        return command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd
                || command instanceof ClaimTaskCmd
                || command instanceof AssignTaskCmd;
    }
}
