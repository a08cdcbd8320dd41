package org.dongthuan.platform.engine;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms of the class path. Models that have not changed are not deployed again.
 */
@Component
class ShippedModels {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final Retention retention;
    private final ModelSuccession succession;

    ShippedModels(
            RepositoryService repository,
            ResourcePatternResolver resources,
            Retention retention,
            ModelSuccession succession) {
        this.repository = repository;
        this.resources = resources;
        this.retention = retention;
        this.succession = succession;
    }

    void deploy() {
        deploy(ModelFiles.shipped(resources));
    }

    void deploy(ModelSet models) {
        succession.follow(models);
        // all or none: a form must lie in the deployment of the model that names it
        var deployment = repository
                .createDeployment()
                .name("dongthuan")
                .source("dongthuan")
                .enableDuplicateFiltering(false);
        models.files().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
        retention.apply(RetentionCatalogue.shipped(), models.files().keySet());
    }
}
