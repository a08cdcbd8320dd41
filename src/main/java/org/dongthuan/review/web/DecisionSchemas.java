package org.dongthuan.review.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.review.TaskType;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes what may be decided in a task: one shape for each kind of step. */
@Component
class DecisionSchemas implements OpenApiCustomizer {

    private final List<TaskType<?>> types;

    DecisionSchemas(List<TaskType<?>> types) {
        this.types = types;
    }

    @Override
    public void customise(OpenAPI description) {
        Schema<?> any = new Schema<>().description("What is decided; its shape depends on the step of the task");
        types.stream()
                .map(TaskType::decision)
                .distinct()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(shape -> {
                    ResolvedSchema resolved = ModelConverters.getInstance(true)
                            .resolveAsResolvedSchema(new AnnotatedType(shape).resolveAsRef(true));
                    resolved.referencedSchemas.forEach(description.getComponents()::addSchemas);
                    any.addAnyOfItem(resolved.schema);
                });
        Schema<?> summary =
                Objects.requireNonNull(description.getComponents().getSchemas().get("TaskSummary"));
        description.getComponents().addSchemas("Decision", any).addSchemas("TaskView", task(summary));
    }

    /** What every task tells, that of the list among it; the rest depends on its step. */
    private static Schema<?> task(Schema<?> summary) {
        Schema<?> task = new Schema<>()
                .types(Set.of("object"))
                .description("A task; what else it tells depends on its step")
                .additionalProperties(true);
        summary.getProperties().forEach(task::addProperty);
        Schema<?> draft = new Schema<>().anyOf(List.of(named("Decision"), new Schema<>().types(Set.of("null"))));
        return task.addProperty("draft", draft).required(summary.getRequired());
    }

    private static Schema<?> named(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }
}
