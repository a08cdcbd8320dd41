package org.dongthuan.identity.web;

import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets those through who hold a role at this moment, whatever they held when they signed in. */
final class HolderOf {

    private HolderOf() {}

    static AuthorizationManager<RequestAuthorizationContext> holderOf(Role role, People people) {
        return (authentication, context) -> new AuthorizationDecision(holds(authentication.get(), role, people));
    }

    /** Administrators of an area are none of these. */
    static AuthorizationManager<RequestAuthorizationContext> nationalAdministrator(People people) {
        var national = new HeldRole(Role.ADMINISTRATOR, null);
        return (authentication, context) -> new AuthorizationDecision(
                people.rolesOf(authentication.get().getName()).contains(national));
    }

    private static boolean holds(Authentication authentication, Role role, People people) {
        return people.rolesOf(authentication.getName()).stream().anyMatch(held -> held.role() == role);
    }
}
