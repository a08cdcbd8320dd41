/** A person gives and withdraws the consent to a use of his data; who asks for it and why it is asked is not known here. */
@ApplicationModule(
        allowedDependencies = {
            "mandate",
            "review",
            "decision",
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
package org.dongthuan.consent;

import org.springframework.modulith.ApplicationModule;
