/** Standing decisions: what whoever holds a post may read of the agency's own staff, judged at each reading. */
@ApplicationModule(
        allowedDependencies = {
            "review",
            "decision",
            "record",
            "notification",
            "identity",
            "calendar",
            "agency",
            "audit",
            "platform",
            "platform :: engine",
            "platform :: web"
        })
package org.dongthuan.standing;

import org.springframework.modulith.ApplicationModule;
