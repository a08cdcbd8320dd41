package org.dongthuan.platform.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.dongthuan.platform.engine.EngineUsers.EngineUser;
import org.jspecify.annotations.Nullable;

/**
 * The engine's view of people and groups: it can be read and never written, and a person finds himself and his own
 * groups only. Signing in is not the engine's business.
 */
final class EngineIdentities implements ReadOnlyIdentityProvider {

    private final EnginePeople people;

    EngineIdentities(EnginePeople people) {
        this.people = people;
    }

    @Override
    public @Nullable User findUserById(String account) {
        return user(account).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return IdentityQueries.users();
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return createUserQuery();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("There is no table of users to query");
    }

    @Override
    public boolean checkPassword(String account, String password) {
        return false;
    }

    @Override
    public @Nullable Group findGroupById(String group) {
        return group(group);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return IdentityQueries.groups();
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return createGroupQuery();
    }

    @Override
    public @Nullable Tenant findTenantById(String tenant) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return IdentityQueries.tenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return createTenantQuery();
    }

    @Override
    public void flush() {
        // nothing is ever written
    }

    @Override
    public void close() {
        // holds nothing
    }

    Optional<User> user(String account) {
        boolean isMe = ViewerVisibility.current()
                .map(ViewerVisibility::user)
                .map(account::equals)
                .orElse(true);
        return isMe ? people.find(account).map(EngineIdentities::user) : Optional.empty();
    }

    /** The groups of the account, or of whoever asks. */
    Stream<Group> groupsOf(@Nullable String account) {
        Optional<String> viewer = ViewerVisibility.current().map(ViewerVisibility::user);
        String asked = account != null ? account : viewer.orElse("");
        List<String> groups = viewer.map(asked::equals).orElse(true) ? people.groupsOf(asked) : List.of();
        return groups.stream().map(EngineIdentities::group);
    }

    private static User user(EngineUser person) {
        var user = new UserEntity(person.account());
        // the web apps show the first name before the last: in Vietnamese the family name comes first
        user.setFirstName(person.familyName());
        user.setLastName(person.givenName());
        return user;
    }

    private static Group group(String id) {
        var group = new GroupEntity(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }
}
