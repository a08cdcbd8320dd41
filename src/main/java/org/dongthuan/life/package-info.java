/** The life of a record as a case: how it comes into being when somebody is recruited. */
@ApplicationModule(
        allowedDependencies = {
            "update",
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
@NullMarked
package org.dongthuan.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
