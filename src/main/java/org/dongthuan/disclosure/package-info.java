/** Who has seen whose data: always open to the person whose record it is. */
@ApplicationModule(
        allowedDependencies = {
            "grant",
            "review",
            "decision",
            "record",
            "identity",
            "agency",
            "audit",
            "platform",
            "platform :: web"
        })
package org.dongthuan.disclosure;

import org.springframework.modulith.ApplicationModule;
