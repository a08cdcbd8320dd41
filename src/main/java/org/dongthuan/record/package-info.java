/** The registry of officials and its only writer. */
@ApplicationModule(
        allowedDependencies = {"agency", "identity", "audit", "platform", "platform :: keys", "platform :: web"})
package org.dongthuan.record;

import org.springframework.modulith.ApplicationModule;
