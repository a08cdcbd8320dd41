/** The shared journey of a request through the responsible agency. */
@ApplicationModule(
        allowedDependencies = {
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
package org.dongthuan.review;

import org.springframework.modulith.ApplicationModule;
