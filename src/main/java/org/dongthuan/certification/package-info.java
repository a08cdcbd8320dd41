/** An agency certifies that what one of its people asks for lies within its function; what is asked for is not known here. */
@ApplicationModule(
        allowedDependencies = {
            "review",
            "record",
            "notification",
            "identity",
            "calendar",
            "agency",
            "audit",
            "platform",
            "platform :: engine"
        })
package org.dongthuan.certification;

import org.springframework.modulith.ApplicationModule;
