/** Who may do something in the name of a data subject: given by himself, accepted, dated, judged at each act. */
@ApplicationModule(
        allowedDependencies = {"record", "notification", "identity", "agency", "audit", "platform", "platform :: web"})
package org.dongthuan.mandate;

import org.springframework.modulith.ApplicationModule;
