package org.dongthuan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules depend on each other as their package descriptions say, and never in a circle. */
class ModularityTests {

    @Test
    void modulesKeepToTheMap() {
        ApplicationModules.of(Application.class).verify();
    }
}
