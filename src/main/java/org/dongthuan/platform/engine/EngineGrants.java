package org.dongthuan.platform.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All rights that the engine knows of, a dozen rows for ever: who sees which task is computed, and nobody may start,
 * change, move or delete anything through the engine.
 */
@Component
class EngineGrants {

    private static final List<Grant> ALWAYS = List.of(
            Grant.of(EngineUsers.OFFICIALS, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            Grant.of(EngineUsers.OFFICIALS, Resources.APPLICATION, "welcome", Permissions.ACCESS),
            Grant.of(EngineUsers.OFFICIALS, Resources.PROCESS_DEFINITION, "*", Permissions.READ),
            Grant.of(EngineUsers.ADMINISTRATORS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
            Grant.of(EngineUsers.ADMINISTRATORS, Resources.APPLICATION, "welcome", Permissions.ACCESS),
            Grant.of(
                    EngineUsers.ADMINISTRATORS,
                    Resources.PROCESS_DEFINITION,
                    "*",
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB,
                    ProcessDefinitionPermissions.SUSPEND,
                    ProcessDefinitionPermissions.SUSPEND_INSTANCE),
            Grant.of(EngineUsers.ADMINISTRATORS, Resources.DECISION_DEFINITION, "*", Permissions.READ),
            Grant.of(EngineUsers.ADMINISTRATORS, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ),
            Grant.of(EngineUsers.ADMINISTRATORS, Resources.DEPLOYMENT, "*", Permissions.READ));

    private final AuthorizationService authorizations;

    EngineGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Brings the rows in line with the list above and the shipped filters; rows that nobody listed go. */
    void establish(List<String> filters) {
        Map<Key, Authorization> rows = new HashMap<>();
        for (Authorization row : authorizations.createAuthorizationQuery().list()) {
            if (rows.putIfAbsent(Key.of(row), row) != null) authorizations.deleteAuthorization(row.getId());
        }
        ALWAYS.forEach(grant -> save(grant, rows.remove(grant.key())));
        for (String filter : filters) {
            Grant grant = Grant.of(EngineUsers.OFFICIALS, Resources.FILTER, filter, Permissions.READ);
            save(grant, rows.remove(grant.key()));
        }
        rows.values().forEach(row -> authorizations.deleteAuthorization(row.getId()));
    }

    private void save(Grant grant, @Nullable Authorization present) {
        Authorization row = Optional.ofNullable(present)
                .orElseGet(() -> authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
        row.setGroupId(grant.key().group());
        row.setResourceType(grant.key().resource());
        row.setResourceId(grant.key().id());
        row.setPermissions(grant.permissions().toArray(Permission[]::new));
        authorizations.saveAuthorization(row);
    }

    private record Key(
            int type, @Nullable String user, @Nullable String group, int resource, String id) {
        static Key of(Authorization row) {
            return new Key(
                    row.getAuthorizationType(),
                    row.getUserId(),
                    row.getGroupId(),
                    row.getResourceType(),
                    row.getResourceId());
        }
    }

    private record Grant(Key key, List<Permission> permissions) {
        static Grant of(String group, Resource resource, String id, Permission... permissions) {
            var key = new Key(Authorization.AUTH_TYPE_GRANT, null, group, resource.resourceType(), id);
            return new Grant(key, List.of(permissions));
        }
    }
}
