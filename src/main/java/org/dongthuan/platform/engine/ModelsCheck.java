package org.dongthuan.platform.engine;

import java.time.Clock;
import org.dongthuan.platform.StartCheck;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does not let a node with older models so much as load its reference data; they are older, too. */
@Component
class ModelsCheck implements StartCheck {

    private final ResourcePatternResolver resources;
    private final Environment environment;
    private final Clock clock;

    ModelsCheck(ResourcePatternResolver resources, Environment environment, Clock clock) {
        this.resources = resources;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void require(JdbcClient database) {
        var table = new DeployedModelsTable(database, clock);
        if (table.exists()) new ModelSuccession(table, environment).isNext(ModelFiles.shipped(resources));
    }
}
