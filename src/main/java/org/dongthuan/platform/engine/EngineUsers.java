package org.dongthuan.platform.engine;

import java.util.Optional;
import java.util.Set;

/** The people as the engine sees them; asked anew at each request, so that a right that ended is gone at once. */
public interface EngineUsers {

    /** The group of everybody who may ever have a task: every official. */
    String OFFICIALS = "officials";

    /** The group of those who watch processes and incidents in Cockpit and never work on tasks. */
    String ADMINISTRATORS = "administrators";

    /** Those of them who keep the whole country: the only ones whom a task may ask, as second pair of eyes. */
    String NATIONAL_ADMINISTRATORS = "administrators.national";

    /** The open account of that name. */
    Optional<EngineUser> find(String account);

    /** The groups of today, {@code <agency>.<role>} and those above; empty for an unknown or closed account. */
    Set<String> groupsOf(String account);

    /** A user of the engine: the account's name and the person's names, no more. */
    record EngineUser(String account, String givenName, String familyName) {}
}
