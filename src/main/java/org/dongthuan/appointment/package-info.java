/** Appointments: proposed by an administrator of the area, confirmed by somebody independent, ended at once. */
@ApplicationModule(
        allowedDependencies = {
            "review",
            "record",
            "notification",
            "identity",
            "calendar",
            "agency",
            "audit",
            "platform",
            "platform :: engine",
            "platform :: web"
        })
package org.dongthuan.appointment;

import org.springframework.modulith.ApplicationModule;
