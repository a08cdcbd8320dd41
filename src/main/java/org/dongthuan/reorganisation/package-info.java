/** Agencies merge, split, end or are renamed: entered by one, confirmed by another, carried out from its day on. */
@ApplicationModule(
        allowedDependencies = {
            "appointment",
            "grant",
            "review",
            "record",
            "evidence",
            "notification",
            "identity",
            "calendar",
            "agency",
            "audit",
            "platform",
            "platform :: engine",
            "platform :: web"
        })
package org.dongthuan.reorganisation;

import org.springframework.modulith.ApplicationModule;
