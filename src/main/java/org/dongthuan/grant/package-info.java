/** Grants to read somebody's data on their bases, the check at each reading, the readings, and files of them. */
@ApplicationModule(
        allowedDependencies = {
            "standing",
            "review",
            "decision",
            "record",
            "notification",
            "identity",
            "agency",
            "audit",
            "platform",
            "platform :: engine",
            "platform :: keys",
            "platform :: web"
        })
package org.dongthuan.grant;

import org.springframework.modulith.ApplicationModule;
