/** Uploaded documents that prove a value. */
@ApplicationModule(allowedDependencies = {"identity", "audit", "platform", "platform :: keys", "platform :: web"})
package org.dongthuan.evidence;

import org.springframework.modulith.ApplicationModule;
