/**
 * The duties of whoever processes personal data: breaches of the rules are assessed, noticed in time and closed; persons
 * have the processing of their data restricted; the register of processing activities.
 */
@ApplicationModule(
        allowedDependencies = {
            "alarm",
            "grant",
            "standing",
            "decision",
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
package org.dongthuan.protection;

import org.springframework.modulith.ApplicationModule;
