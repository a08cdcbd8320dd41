/** Updates of records that an agency enters on the strength of its decisions. */
@ApplicationModule(
        allowedDependencies = {
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
package org.dongthuan.update;

import org.springframework.modulith.ApplicationModule;
