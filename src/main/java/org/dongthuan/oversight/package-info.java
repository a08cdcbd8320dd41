/** What leaders and auditors look at: grants in force, open cases by stage, the readings under one grant. */
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
package org.dongthuan.oversight;

import org.springframework.modulith.ApplicationModule;
