package org.dongthuan.models;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that is not done in a model, under the name that bpmn.io's linters give it where they know it.
 *
 * @param faults the elements of a model that do it
 */
record ModelRule<M>(String name, Function<M, Stream<String>> faults) {

    List<String> faultsOf(M model) {
        return faults.apply(model).map(element -> name + ": " + element).toList();
    }
}
