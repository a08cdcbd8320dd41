/** Accounts, dated appointments, and who is asking. */
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "audit",
            "platform",
            "platform :: engine",
            "platform :: keys",
            "platform :: web"
        })
package org.dongthuan.identity;

import org.springframework.modulith.ApplicationModule;
