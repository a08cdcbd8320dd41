/** Somebody is allowed to read somebody's data: the request, the door, the grant, the reading, and who has seen what. */
@ApplicationModule(
        allowedDependencies = {
            "consent",
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
package org.dongthuan.access;

import org.springframework.modulith.ApplicationModule;
