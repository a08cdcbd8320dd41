package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/**
 * The person for whom the engine's current command runs. Everybody with a name is held to what he may see; only the
 * engine's own work (jobs, steps, the start of the application) has no viewer.
 */
record ViewerVisibility(String user, List<String> groups) {

    ViewerVisibility {
        groups = List.copyOf(groups);
    }

    static Optional<ViewerVisibility> current() {
        @Nullable CommandContext context = Context.getCommandContext();
        // the engine switches the check off while it runs code of ours, such as a step
        if (context == null || !context.isAuthorizationCheckEnabled()) return Optional.empty();
        return Optional.ofNullable(context.getAuthentication()).flatMap(ViewerVisibility::of);
    }

    static Optional<ViewerVisibility> of(Authentication authentication) {
        @Nullable List<String> groups = authentication.getGroupIds();
        return Optional.ofNullable(authentication.getUserId())
                .map(user -> new ViewerVisibility(user, groups == null ? List.of() : groups));
    }

    /** Called by the statements in visible-tasks.xml. */
    public static String currentUser() {
        return current().orElseThrow().user();
    }

    /** Called by the statements in visible-tasks.xml. */
    public static List<String> currentGroups() {
        return current().orElseThrow().groups();
    }

    /** Called by the statements in visible-tasks.xml. */
    public static List<String> currentNames() {
        return OpenTaskQuery.of(current().orElseThrow()).readers();
    }

    /** For what nobody with a name may do. */
    static void refuseToPersons(String permission, @Nullable TaskEntity task) {
        current().ifPresent(viewer -> {
            throw viewer.refusal(permission, task);
        });
    }

    /** Administrators watch processes; tasks are none of their business but those that ask the administrators as such. */
    boolean isBlind() {
        return groups.contains(EngineUsers.ADMINISTRATORS);
    }

    /** What the statements in visible-tasks.xml say of many tasks, said of one. */
    boolean sees(TaskEntity task) {
        if (task.getIdentityLinks().stream().anyMatch(this::isExcludedBy)) return false;
        if (isBlind()) return task.getCandidates().stream().anyMatch(this::isOfWatchers);
        return user.equals(task.getAssignee()) || task.getCandidates().stream().anyMatch(this::isNamedBy);
    }

    void requireToSee(@Nullable TaskEntity task, String permission) {
        if (task == null || !sees(task)) throw refusal(permission, task);
    }

    AuthorizationException refusal(String permission, @Nullable TaskEntity task) {
        return new AuthorizationException(user, permission, "Task", task == null ? null : task.getId());
    }

    private boolean isOfWatchers(IdentityLink link) {
        return IdentityLinkType.CANDIDATE.equals(link.getType())
                && watchers().contains(String.valueOf(link.getGroupId()));
    }

    /** The groups by which a task may ask somebody who is blind for all others. */
    List<String> watchers() {
        return groups.stream()
                .filter(EngineUsers.NATIONAL_ADMINISTRATORS::equals)
                .toList();
    }

    private boolean isExcludedBy(IdentityLink link) {
        return TaskVisibility.EXCLUDED.equals(link.getType()) && user.equals(link.getUserId());
    }

    private boolean isNamedBy(IdentityLink link) {
        if (!IdentityLinkType.CANDIDATE.equals(link.getType())) return false;
        return user.equals(link.getUserId()) || groups.contains(String.valueOf(link.getGroupId()));
    }
}
