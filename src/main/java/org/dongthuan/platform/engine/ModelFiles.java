package org.dongthuan.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Finds the models and forms of the class path under names that are the same in the IDE, in tests and in the jar
 * ({@code processes/x.bpmn}, {@code forms/x.html}).
 */
final class ModelFiles {

    private static final List<String> FOLDERS = List.of("processes/", "forms/");
    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".html");

    private ModelFiles() {}

    static ModelSet shipped(ResourcePatternResolver resources) {
        return new ModelSet(ModelSet.shippedVersion(), find(resources));
    }

    private static Map<String, byte[]> find(ResourcePatternResolver resources) {
        Map<String, byte[]> found = new TreeMap<>();
        for (String folder : FOLDERS) {
            for (Resource resource : in(folder, resources)) {
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

    private static List<Resource> in(String folder, ResourcePatternResolver resources) {
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
