package org.dongthuan.access;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The grants: given by a verdict, judged at each reading, ended at once. */
@Component
class Grants {

    /** Stores a grant, in the transaction of the verdict and of its written decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    void give(Grant grant) {
        throw new UnsupportedOperationException(grant.id().toString());
    }
}
