package org.dongthuan.channel.web;

import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** The person for whom a portal calls; the token that it showed is not kept. */
final class EndUser extends AbstractAuthenticationToken {

    private final String account;

    EndUser(String account, Collection<? extends GrantedAuthority> scopes) {
        super(scopes);
        this.account = account;
        super.setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
