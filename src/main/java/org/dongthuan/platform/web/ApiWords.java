package org.dongthuan.platform.web;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Adds to the description of the calls what {@code openapi.yml} says of them: names, words, examples. */
final class ApiWords implements OpenApiCustomizer {

    private final SingletonSupplier<OpenAPI> words = SingletonSupplier.of(ApiWords::read);

    /** What stands around the calls. */
    static OpenAPI frame() {
        return read().paths(null);
    }

    private static OpenAPI read() {
        try (InputStream text = new ClassPathResource("openapi.yml").getInputStream()) {
            // by way of a tree: the mapper knows no anchors
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return Json31.mapper().convertValue(tree, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI description) {
        description.getPaths().forEach((path, calls) -> {
            PathItem said = words.obtain().getPaths().get(path);
            if (said == null) return;
            calls.readOperationsMap().forEach((verb, call) -> {
                Operation words = said.readOperationsMap().get(verb);
                if (words != null) say(words, call);
            });
        });
    }

    private static void say(Operation words, Operation call) {
        call.operationId(words.getOperationId())
                .tags(words.getTags())
                .summary(words.getSummary())
                .description(words.getDescription());
        RequestBody body = words.getRequestBody();
        if (body != null && call.getRequestBody() != null) {
            body.getContent().forEach((type, content) -> {
                MediaType target = Objects.requireNonNull(
                        call.getRequestBody().getContent().get(type), type);
                if (content.getSchema() != null) target.schema(content.getSchema());
                target.example(content.getExample());
            });
        }
        ApiResponses answers = words.getResponses();
        if (answers != null)
            answers.forEach(
                    (status, answer) -> answer(answer, call.getResponses().get(status)));
    }

    private static void answer(ApiResponse words, @Nullable ApiResponse answer) {
        if (answer == null) return;
        Content content = words.getContent();
        if (content != null) answer.content(content);
        if (words.getHeaders() != null) words.getHeaders().forEach(answer::addHeaderObject);
    }
}
