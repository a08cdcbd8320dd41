package org.dongthuan.identity;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * When attempts to sign in are looked at, and when they are answered.
 *
 * <p>Attempts under one name from one address go one after the other, so that a thousand at once are no better than a
 * thousand in a row. No more than there are cores are looked at together, since each takes some megabytes; whoever is let
 * in leaves the place to the next while that is written down.
 */
@Component
class SignInPace {

    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final FullSteps steps;

    SignInPace(FullSteps steps) {
        this.steps = steps;
    }

    /** @param noted writes down who was let in; where that fails nobody is */
    SignIn attempt(String name, String address, Supplier<SignIn> attempt, Consumer<SignIn.Admitted> noted) {
        long begin = steps.begin();
        SignIn answer = inTurn(name, address, attempt, noted);
        if (answer instanceof SignIn.Refused) steps.waitFrom(begin);
        return answer;
    }

    private SignIn inTurn(String name, String address, Supplier<SignIn> attempt, Consumer<SignIn.Admitted> noted) {
        synchronized (turns[Math.floorMod(Objects.hash(name, address), turns.length)]) {
            SignIn answer = inPlace(attempt);
            if (answer instanceof SignIn.Admitted admitted) noted.accept(admitted);
            return answer;
        }
    }

    private SignIn inPlace(Supplier<SignIn> attempt) {
        atOnce.acquireUninterruptibly();
        try {
            return attempt.get();
        } finally {
            atOnce.release();
        }
    }
}
