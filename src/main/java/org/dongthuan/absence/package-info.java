/** Absences: entered by whoever is away, with somebody of the office who stands in for him in that time. */
@ApplicationModule(allowedDependencies = {"notification", "identity", "agency", "audit", "platform", "platform :: web"})
package org.dongthuan.absence;

import org.springframework.modulith.ApplicationModule;
