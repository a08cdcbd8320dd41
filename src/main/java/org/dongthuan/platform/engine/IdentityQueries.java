package org.dongthuan.platform.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine's queries for people, answered for one account at a time: nobody needs lists of people here. */
final class IdentityQueries {

    private IdentityQueries() {}

    static UserQuery users() {
        return new Users(executor());
    }

    static GroupQuery groups() {
        return new OwnGroups(executor());
    }

    static TenantQuery tenants() {
        return new NoTenants(executor());
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static EngineIdentities identities(CommandContext context) {
        return (EngineIdentities) context.getReadOnlyIdentityProvider();
    }

    private static boolean isAmong(@Nullable String one, String @Nullable [] several, String id) {
        if (one != null && !one.equals(id)) return false;
        return several == null || several.length == 0 || Arrays.asList(several).contains(id);
    }

    /** The engine tells the page by the query, not by the argument that is meant for it. */
    private static <T> List<T> page(Stream<T> all, AbstractQuery<?, ?> query) {
        return all.skip(query.getFirstResult()).limit(query.getMaxResults()).toList();
    }

    private static final class Users extends UserQueryImpl {

        Users(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<User> executeList(CommandContext context, @Nullable Page page) {
            return page(found(context), this);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).count();
        }

        private Stream<User> found(CommandContext context) {
            EngineIdentities identities = identities(context);
            return asked().flatMap(account -> identities.user(account).stream())
                    .filter(user -> isAmong(id, ids, user.getId()))
                    .filter(user -> firstName == null || firstName.equals(user.getFirstName()))
                    .filter(user -> lastName == null || lastName.equals(user.getLastName()))
                    .filter(user -> groupId == null
                            || identities.groupsOf(user.getId()).anyMatch(group -> groupId.equals(group.getId())))
                    .filter(user -> !asksForWhatNobodyHas());
        }

        private Stream<String> asked() {
            if (id != null) return Stream.of(id);
            if (ids != null) return Stream.of(ids).distinct();
            return ViewerVisibility.current().map(ViewerVisibility::user).stream();
        }

        private boolean asksForWhatNobodyHas() {
            return Stream.of(email, emailLike, firstNameLike, lastNameLike, procDefId, tenantId)
                    .flatMap(Stream::ofNullable)
                    .findAny()
                    .isPresent();
        }
    }

    private static final class OwnGroups extends GroupQueryImpl {

        OwnGroups(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<Group> executeList(CommandContext context, @Nullable Page page) {
            return page(found(context), this);
        }

        @Override
        public long executeCount(CommandContext context) {
            return found(context).count();
        }

        private Stream<Group> found(CommandContext context) {
            return identities(context)
                    .groupsOf(userId)
                    .filter(group -> isAmong(id, ids, group.getId()))
                    .filter(group -> name == null || name.equals(group.getName()))
                    .filter(group -> type == null || type.equals(group.getType()))
                    .filter(group -> Optional.ofNullable(nameLike)
                            .or(() -> Optional.ofNullable(tenantId))
                            .isEmpty());
        }
    }

    private static final class NoTenants extends TenantQueryImpl {

        NoTenants(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
            return List.of();
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }
    }
}
