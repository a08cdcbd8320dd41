/** An agency certifies that what one of its people asks for lies within its function, and may take that back; what is asked for is not known here. */
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
package org.dongthuan.certification;

import org.springframework.modulith.ApplicationModule;
