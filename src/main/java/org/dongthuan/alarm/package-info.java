/** Alarms about readings unlike the usual ones: found from the log, judged by the agency responsible for the reader. */
@ApplicationModule(
        allowedDependencies = {
            "grant",
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
package org.dongthuan.alarm;

import org.springframework.modulith.ApplicationModule;
