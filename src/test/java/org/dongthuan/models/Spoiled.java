package org.dongthuan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The good sample with one thing spoiled, the rule that must see it, and where. */
record Spoiled<M>(String rule, String element, String text, Function<InputStream, M> reader) {

    static Spoiled<BpmnModelInstance> process(String rule, String element) {
        return new Spoiled<>(rule, element, sample("good.bpmn"), Bpmn::readModelFromStream);
    }

    static Spoiled<DmnModelInstance> decision(String rule, String element) {
        return new Spoiled<>(rule, element, sample("good.dmn"), Dmn::readModelFromStream);
    }

    Spoiled<M> replacing(String what, String by) {
        assertThat(text).as("what is to be spoiled is there").contains(what);
        return new Spoiled<>(rule, element, text.replace(what, by), reader);
    }

    /** With more in the process. */
    Spoiled<M> with(String content) {
        return replacing("</bpmn:process>", content + "</bpmn:process>");
    }

    /** With more before the process. */
    Spoiled<M> before(String content) {
        return replacing("<bpmn:process ", content + "<bpmn:process ");
    }

    M model() {
        return reader.apply(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return rule + " at " + element;
    }

    private static String sample(String name) {
        try (InputStream content = Spoiled.class.getResourceAsStream("/models/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
