package org.dongthuan.identity.web;

import java.util.function.Supplier;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets those through who hold the role at this moment, whatever they held when they signed in. */
record HolderOf(Role role, People people) implements AuthorizationManager<RequestAuthorizationContext> {

    static HolderOf holderOf(Role role, People people) {
        return new HolderOf(role, people);
    }

    @Override
    public AuthorizationResult authorize(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(holdsRole(authentication.get()));
    }

    @Override
    @Deprecated
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(holdsRole(authentication.get()));
    }

    private boolean holdsRole(Authentication authentication) {
        return people.rolesOf(authentication.getName()).stream().anyMatch(held -> held.role() == role);
    }
}
