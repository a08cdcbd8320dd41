package org.dongthuan.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Says of every call what all calls of its kind have in common: the headers that it takes, the answers that it gives. */
final class ApiAnswers implements OperationCustomizer {

    private final List<KeylessCall> keyless;

    ApiAnswers(List<KeylessCall> keyless) {
        this.keyless = keyless;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Call call = new Call(method);
        Set<Integer> refusals = new TreeSet<>(List.of(400, 401, 406, 415, 503));
        if (call.has(PathVariable.class)) refusals.add(404);
        if (!call.reads()) {
            refusals.add(403);
            operation.addSecurityItem(
                    new SecurityRequirement().addList("session").addList("crossSiteToken"));
        }
        KeylessCall known = keyless(call);
        if (call.posts() && (known == null || !known.changesNothing())) {
            refusals.addAll(List.of(413, 422));
            if (known == null) refusals.add(409);
            operation.addParametersItem(header(
                    IdempotencyKey.HEADER,
                    "A name for this call, 1 to 200 visible ASCII characters: the same call under it is carried out once",
                    known == null,
                    "6a1f3c52-0d7e-4c7b-9b0a-7f6f5f0c1d2e"));
        }
        if (call.takesSeen()) {
            refusals.add(412);
            operation.addParametersItem(header(
                    HttpHeaders.IF_MATCH,
                    "What was seen: the ETag of the answer that showed it",
                    false,
                    "\"2c26b46b\""));
        }
        MayAnswer more = method.getMethodAnnotation(MayAnswer.class);
        if (more != null) Arrays.stream(more.value()).forEach(refusals::add);
        answers(operation, call, refusals);
        return operation;
    }

    private static void answers(Operation operation, Call call, Set<Integer> refusals) {
        ApiResponses answers = operation.getResponses();
        answers.forEach((status, answer) -> {
            if (call.showsFingerprint()) answer.addHeaderObject(HttpHeaders.ETAG, referred(HttpHeaders.ETAG));
            if (status.equals("201")) answer.addHeaderObject(HttpHeaders.LOCATION, referred(HttpHeaders.LOCATION));
        });
        for (int status : refusals) {
            String name = String.valueOf(status);
            answers.addApiResponse(name, new ApiResponse().$ref("#/components/responses/" + name));
        }
    }

    private static Header referred(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }

    private static Parameter header(String name, String description, boolean required, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema())
                .example(example);
    }

    private @Nullable KeylessCall keyless(Call call) {
        return keyless.stream()
                .filter(one -> one.path().equals(call.path()))
                .findFirst()
                .orElse(null);
    }

    /** What a method says of the call that it answers. */
    private record Call(HandlerMethod method) {

        boolean has(Class<? extends Annotation> annotation) {
            return Stream.of(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
        }

        boolean takesSeen() {
            return Stream.of(method.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .anyMatch(type -> type == Seen.class);
        }

        boolean showsFingerprint() {
            ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
            ResolvableType body = type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type;
            return Fingerprinted.class.isAssignableFrom(body.resolve(Object.class));
        }

        boolean reads() {
            return verbs().equals(List.of(RequestMethod.GET));
        }

        boolean posts() {
            return verbs().equals(List.of(RequestMethod.POST));
        }

        private List<RequestMethod> verbs() {
            return List.of(Objects.requireNonNull(mapping(method.getMethod())).method());
        }

        String path() {
            return first(mapping(method.getBeanType())) + first(mapping(method.getMethod()));
        }

        private static @Nullable RequestMapping mapping(AnnotatedElement element) {
            return AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
        }

        private static String first(@Nullable RequestMapping mapping) {
            return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
        }
    }
}
