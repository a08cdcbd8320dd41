/** A record goes to another managing agency: the one that has it lets it go, the other one takes it, both by decisions. */
@ApplicationModule(
        allowedDependencies = {
            "grant",
            "review",
            "decision",
            "record",
            "evidence",
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
package org.dongthuan.transfer;

import org.springframework.modulith.ApplicationModule;
