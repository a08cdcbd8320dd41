/** Requests to correct an official's record. */
@ApplicationModule(
        allowedDependencies = {
            "mandate",
            "review",
            "record",
            "evidence",
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
package org.dongthuan.correction;

import org.springframework.modulith.ApplicationModule;
