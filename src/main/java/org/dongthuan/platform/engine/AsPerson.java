package org.dongthuan.platform.engine;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets a process room call the engine as a person, with the groups of this moment, so that the engine's walls hold. */
@Component
public class AsPerson {

    private final IdentityService identity;
    private final EngineUsers users;

    AsPerson(IdentityService identity, EngineUsers users) {
        this.identity = identity;
        this.users = users;
    }

    public <T> T call(String account, Supplier<T> work) {
        identity.setAuthentication(account, new ArrayList<>(users.groupsOf(account)));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    public void run(String account, Runnable work) {
        call(account, () -> {
            work.run();
            return account;
        });
    }
}
