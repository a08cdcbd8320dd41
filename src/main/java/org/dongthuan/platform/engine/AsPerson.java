package org.dongthuan.platform.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the engine do something on behalf of a person, with the groups of this moment and under all its walls. */
@Component
public class AsPerson {

    private final IdentityService identity;
    private final EnginePeople people;
    private final ProcessEngine engine;

    AsPerson(IdentityService identity, EnginePeople people, ProcessEngine engine) {
        this.identity = identity;
        this.people = people;
        this.engine = engine;
    }

    public <T> T call(String account, Supplier<T> work) {
        @Nullable Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(account, groupsOf(account));
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public void run(String account, Runnable work) {
        call(account, () -> {
            work.run();
            return true;
        });
    }

    /** Several calls as one: what the first one reads the next one knows, and what they change is written once. */
    public void runTogether(String account, Runnable work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            run(account, work);
            return true;
        });
    }

    /** Whoever has an account is an official or an administrator: no group means that the account is closed. */
    private List<String> groupsOf(String account) {
        List<String> groups = people.groupsOf(account);
        if (groups.isEmpty()) throw new Refusal.NotPermitted("not-permitted");
        return groups;
    }

    /** What he may see, as of this moment. */
    ViewerVisibility visibility(String account) {
        return new ViewerVisibility(account, groupsOf(account));
    }

    private void restore(@Nullable Authentication before) {
        if (before == null) identity.clearAuthentication();
        else identity.setAuthentication(before);
    }
}
