/** How a record came to be what it is, and that those who were shown an old value learn that it has changed. */
@ApplicationModule(
        allowedDependencies = {
            "grant",
            "decision",
            "record",
            "notification",
            "identity",
            "agency",
            "audit",
            "platform",
            "platform :: web"
        })
package org.dongthuan.history;

import org.springframework.modulith.ApplicationModule;
