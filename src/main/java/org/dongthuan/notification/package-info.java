/** Tells a person something, once. */
@ApplicationModule(
        allowedDependencies = {"identity", "audit", "calendar", "platform", "platform :: engine", "platform :: web"})
package org.dongthuan.notification;

import org.springframework.modulith.ApplicationModule;
