/** The agencies, their tree, competence, overseers and successors. */
@ApplicationModule(allowedDependencies = {"audit", "platform"})
package org.dongthuan.agency;

import org.springframework.modulith.ApplicationModule;
