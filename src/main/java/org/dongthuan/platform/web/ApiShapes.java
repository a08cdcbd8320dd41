package org.dongthuan.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Describes records: a member that may be null says so, and every other one is always there. A record within another is
 * called after both, or one {@code Item} would be taken for the other.
 */
final class ApiShapes extends ModelResolver {

    ApiShapes(ObjectMapper json) {
        super(json, new Names());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        JavaType java = _mapper.constructType(type.getType());
        if (resolved == null || !java.getRawClass().isRecord()) return resolved;
        Schema<?> shape = resolved.get$ref() == null
                ? resolved
                : context.getDefinedModels().get(resolved.get$ref().replaceFirst(".*/", ""));
        if (shape != null && shape.getProperties() != null) {
            for (RecordComponent member : java.getRawClass().getRecordComponents()) describe(shape, member);
        }
        return resolved;
    }

    private static void describe(Schema<?> shape, RecordComponent member) {
        Schema<?> property = (Schema<?>) shape.getProperties().get(member.getName());
        if (property == null) return;
        boolean mayBeNull = member.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!mayBeNull) {
            var required = new TreeSet<String>(shape.getRequired() == null ? List.of() : shape.getRequired());
            required.add(member.getName());
            shape.setRequired(List.copyOf(required));
        } else if (property.get$ref() != null) {
            Schema<?> nothing = new Schema<>().types(Set.of("null"));
            // by its name a member is found again where its record is written into another one
            shape.getProperties()
                    .put(member.getName(), new Schema<>().name(member.getName()).anyOf(List.of(property, nothing)));
        } else if (property.getTypes() != null && !property.getTypes().contains("null")) {
            property.addType("null");
            if (property.getEnum() != null) property.addEnumItemObject(null);
        }
    }

    /** Names of schemas. */
    private static final class Names extends TypeNameResolver {
        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> outer = type.getDeclaringClass();
            return outer == null ? super.getNameOfClass(type) : getNameOfClass(outer) + super.getNameOfClass(type);
        }
    }
}
