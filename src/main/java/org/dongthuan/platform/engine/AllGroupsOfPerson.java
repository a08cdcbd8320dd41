package org.dongthuan.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks for no grants that cannot be there. The engine looks before each command which groups of a person have any, so as
 * not to name hundreds of them; with the handful that a person has here, that is a statement for nothing.
 */
final class AllGroupsOfPerson extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** Of a task there are none: {@link NoTaskAuthorizations}. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
        if (resource != Resources.TASK) super.deleteAuthorizationsByResourceId(resource, id);
    }
}
