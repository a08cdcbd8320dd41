/** Revoking, replacing and correcting written decisions, by new ones of the same body. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "grant",
            "review",
            "record",
            "decision",
            "notification",
            "identity",
            "calendar",
            "agency",
            "audit",
            "platform",
            "platform :: engine",
            "platform :: keys",
            "platform :: web"
        })
package org.dongthuan.revision;

import org.springframework.modulith.ApplicationModule;
