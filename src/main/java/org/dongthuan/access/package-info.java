/** Requests to read somebody's data, one class per door. */
@ApplicationModule(
        allowedDependencies = {
            "certification",
            "consent",
            "grant",
            "standing",
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
