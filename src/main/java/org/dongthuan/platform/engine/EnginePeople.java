package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Groups;
import org.dongthuan.platform.engine.EngineUsers.EngineUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks {@link EngineUsers} on each call: accounts live in the database, which is not ready when the engine is set up. */
@Component
class EnginePeople {

    private final Supplier<EngineUsers> users;

    EnginePeople(ObjectProvider<EngineUsers> users) {
        this.users = users::getObject;
    }

    Optional<EngineUser> find(String account) {
        return users.get().find(account);
    }

    /** Never the engine's own group of the almighty, whatever the tables say. */
    List<String> groupsOf(String account) {
        return users.get().groupsOf(account).stream()
                .filter(group -> !group.equals(Groups.CAMUNDA_ADMIN))
                .sorted()
                .toList();
    }

    boolean isAdministrator(String account) {
        return groupsOf(account).contains(EngineUsers.ADMINISTRATORS);
    }
}
