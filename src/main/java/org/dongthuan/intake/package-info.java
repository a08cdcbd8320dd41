/** Records that an office brings by file: checked whole, confirmed by a second person, written, with a receipt. */
@ApplicationModule(
        allowedDependencies = {
            "update",
            "review",
            "record",
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
package org.dongthuan.intake;

import org.springframework.modulith.ApplicationModule;
