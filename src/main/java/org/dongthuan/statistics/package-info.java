/** Figures about officials: counted once a month, rounded together, told to those who may take a purpose for them. */
@ApplicationModule(allowedDependencies = {"record", "identity", "agency", "audit", "platform", "platform :: web"})
package org.dongthuan.statistics;

import org.springframework.modulith.ApplicationModule;
