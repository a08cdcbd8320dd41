/** The résumé of officials on paper: of one's own record, or of the agency's own staff under a standing decision. */
@ApplicationModule(
        allowedDependencies = {"grant", "standing", "review", "decision", "record", "identity", "agency", "platform"})
package org.dongthuan.resume;

import org.springframework.modulith.ApplicationModule;
