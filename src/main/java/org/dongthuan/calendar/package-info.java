/** Time limits of the procedures. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: engine"})
package org.dongthuan.calendar;

import org.springframework.modulith.ApplicationModule;
