/** Home, layout and error pages: only what crosses features. */
@ApplicationModule(
        allowedDependencies = {
            "correction",
            "update",
            "access",
            "grant",
            "disclosure",
            "mandate",
            "statistics",
            "consent",
            "review",
            "record",
            "notification",
            "identity",
            "agency",
            "audit",
            "platform",
            "platform :: web"
        })
package org.dongthuan.portal;

import org.springframework.modulith.ApplicationModule;
