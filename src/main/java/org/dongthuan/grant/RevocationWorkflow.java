package org.dongthuan.grant;

import java.util.UUID;

/** What follows a revocation outside of the database. */
public interface RevocationWorkflow {

    /** In the transaction of the revocation: both or neither. */
    void start(UUID grant);
}
