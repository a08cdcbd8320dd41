/** Written decisions and receipts: numbered, unchangeable, on paper, to be verified by anybody. */
@ApplicationModule(
        allowedDependencies = {"identity", "agency", "audit", "platform", "platform :: keys", "platform :: web"})
package org.dongthuan.decision;

import org.springframework.modulith.ApplicationModule;
