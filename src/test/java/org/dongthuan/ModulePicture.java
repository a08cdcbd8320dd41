package org.dongthuan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Draws which module may know which: in layers, each module right below the lowest of those who know it. A module may
 * know whatever lies in lower layers; its arrow leads to the nearest of those whom it does know.
 */
final class ModulePicture {

    /** By module, whom it says that it knows. */
    private final Map<String, Set<String>> known = new TreeMap<>();

    ModulePicture(ApplicationModules modules) {
        modules.forEach(module -> known.put(
                module.getIdentifier().toString(),
                allowed(module.getBasePackage()
                        .getAnnotation(ApplicationModule.class)
                        .orElseThrow())));
    }

    private static Set<String> allowed(ApplicationModule module) {
        return Arrays.stream(module.allowedDependencies())
                .map(dependency -> dependency.replaceAll("\\s*::.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String draw() {
        int width = known.keySet().stream().mapToInt(String::length).max().orElseThrow();
        String rule = "─".repeat(width);
        return layers().stream()
                .map(layer -> layer.stream().map(module -> line(module, width)).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n" + rule + "\n"));
    }

    private String line(String module, int width) {
        String neighbours = String.join(" · ", neighbours(module));
        return (module + " ".repeat(width - module.length()) + (neighbours.isEmpty() ? "" : " → " + neighbours))
                .strip();
    }

    private List<Set<String>> layers() {
        List<Set<String>> layers = new ArrayList<>();
        for (String module : known.keySet()) {
            int depth = depth(module);
            while (layers.size() <= depth) layers.add(new TreeSet<>());
            layers.get(depth).add(module);
        }
        return layers;
    }

    /** Right below the lowest of those who know it. */
    private int depth(String module) {
        return known.entrySet().stream()
                .filter(other -> other.getValue().contains(module))
                .mapToInt(other -> depth(other.getKey()) + 1)
                .max()
                .orElse(0);
    }

    /** Whom it knows, without those whom it could know through another one anyway. */
    private Set<String> neighbours(String module) {
        Set<String> neighbours = new TreeSet<>(known.get(module));
        known.get(module).forEach(other -> neighbours.removeAll(below(other)));
        return neighbours;
    }

    private Set<String> below(String module) {
        Set<String> below = new TreeSet<>(known.get(module));
        known.get(module).forEach(other -> below.addAll(below(other)));
        return below;
    }
}
