/** The commands of an administrator who brings a backup of the database back. */
@ApplicationModule(allowedDependencies = {"audit", "platform", "platform :: keys"})
package org.dongthuan.restore;

import org.springframework.modulith.ApplicationModule;
