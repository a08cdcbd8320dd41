/** The managing agency records who acts for a person who can give no mandate: who has died, or is without capacity. */
@ApplicationModule(
        allowedDependencies = {
            "mandate",
            "review",
            "decision",
            "record",
            "evidence",
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
package org.dongthuan.representation;

import org.springframework.modulith.ApplicationModule;
