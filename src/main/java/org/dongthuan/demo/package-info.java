/** Invented people and records, for trying the system; shipped, but asleep without the profile {@code demo}. */
@ApplicationModule(allowedDependencies = {"record", "identity", "agency", "audit", "platform", "platform :: web"})
package org.dongthuan.demo;

import org.springframework.modulith.ApplicationModule;
