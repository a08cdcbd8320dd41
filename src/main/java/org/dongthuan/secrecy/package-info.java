/** Which records are state secrets: marked and unmarked by those who watch over them, without a trace for others. */
@ApplicationModule(
        allowedDependencies = {"record", "notification", "identity", "agency", "audit", "platform", "platform :: web"})
package org.dongthuan.secrecy;

import org.springframework.modulith.ApplicationModule;
