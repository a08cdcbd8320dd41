/** Who has seen whose data: always open to the person whose record it is, who may have a reading explained. */
@ApplicationModule(
        allowedDependencies = {
            "channel",
            "grant",
            "mandate",
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
            "platform :: keys",
            "platform :: web"
        })
package org.dongthuan.disclosure;

import org.springframework.modulith.ApplicationModule;
