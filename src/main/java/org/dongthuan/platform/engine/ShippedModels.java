package org.dongthuan.platform.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms of the class path under names that are the same in the IDE, in tests and in the jar
 * ({@code processes/x.bpmn}, {@code forms/x.html}). Models that have not changed are not deployed again.
 */
@Component
class ShippedModels {

    private static final List<String> FOLDERS = List.of("processes/", "forms/");
    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".html");

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
        deploy(new ModelSet(ModelSet.shippedVersion(), find()));
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

    private Map<String, byte[]> find() {
        Map<String, byte[]> found = new TreeMap<>();
        for (String folder : FOLDERS) {
            for (Resource resource : in(folder)) {
                String name = name(folder, resource);
                if (ENDINGS.stream().anyMatch(name::endsWith)) found.put(name, content(resource));
            }
        }
        return found;
    }

    private static byte[] content(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Resource> in(String folder) {
        try {
            return Arrays.asList(resources.getResources("classpath*:" + folder + "**/*.*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String folder, Resource resource) {
        try {
            String address = resource.getURL().toString();
            return address.substring(address.lastIndexOf("/" + folder) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
