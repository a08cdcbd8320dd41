/** The append-only log of who did and who saw what. */
@ApplicationModule(allowedDependencies = {"platform"})
package org.dongthuan.audit;

import org.springframework.modulith.ApplicationModule;
