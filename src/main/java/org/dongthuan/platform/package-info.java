/** What every module stands on and what knows nothing of officials: engine set-up, errors, idempotency, database. */
@ApplicationModule(allowedDependencies = {})
package org.dongthuan.platform;

import org.springframework.modulith.ApplicationModule;
