/** Other portals: their programs call with tokens, for an end user whom they name. */
@ApplicationModule(
        allowedDependencies = {
            "grant",
            "review",
            "record",
            "identity",
            "agency",
            "audit",
            "platform",
            "platform :: keys",
            "platform :: web"
        })
package org.dongthuan.channel;

import org.springframework.modulith.ApplicationModule;
