/** Working days, and the time limits of the procedures. */
@ApplicationModule(allowedDependencies = {"identity", "audit", "platform", "platform :: engine", "platform :: web"})
package org.dongthuan.calendar;

import org.springframework.modulith.ApplicationModule;
