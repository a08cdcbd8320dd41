package org.dongthuan.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.NotFound;
import org.dongthuan.platform.Refusal.NotPermitted;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Puts into our words what Spring and Jackson say about a request that they cannot understand. */
final class RequestFaults {

    static final String MALFORMED = "malformed";
    static final String NOT_FOUND = "not-found";

    private RequestFaults() {}

    /** Empty for a failure that is not the caller's. */
    static Optional<Refusal> inWords(Throwable failure) {
        return Optional.ofNullable(refusal(failure));
    }

    private static @Nullable Refusal refusal(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException unreadable) return body(unreadable.getCause());
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) return argument(mismatch);
        if (failure instanceof BindException bind) return fields(bind.getFieldErrors());
        if (failure instanceof HandlerMethodValidationException validation) return parameters(validation);
        if (failure instanceof AccessDeniedException) return new NotPermitted("not-permitted");
        if (failure instanceof MaxUploadSizeExceededException) return RuleViolated.withStatus(413, "too-large");
        if (failure instanceof MultipartException || failure instanceof RequestRejectedException)
            return malformed(List.of());
        String missing = missing(failure);
        if (missing != null) return malformed(List.of(Violation.of(missing, "malformed.missing")));
        return failure instanceof ErrorResponse response
                ? byStatus(response.getStatusCode().value())
                : null;
    }

    private static @Nullable String missing(Throwable failure) {
        if (failure instanceof MissingServletRequestParameterException parameter) return parameter.getParameterName();
        if (failure instanceof MissingServletRequestPartException part) return part.getRequestPartName();
        if (failure instanceof MissingRequestHeaderException header) return header.getHeaderName();
        return null;
    }

    private static @Nullable Refusal byStatus(int status) {
        return switch (status) {
            case 401 -> RuleViolated.withStatus(401, "not-signed-in");
            case 403 -> new NotPermitted("not-permitted");
            case 404 -> new NotFound(NOT_FOUND);
            case 405 -> RuleViolated.withStatus(405, "method-not-allowed");
            case 406 -> RuleViolated.withStatus(406, "not-acceptable");
            case 413 -> RuleViolated.withStatus(413, "too-large");
            case 415 -> RuleViolated.withStatus(415, "unsupported-media-type");
            case 429 -> RuleViolated.withStatus(429, "too-many-requests");
            default -> status < 500 ? malformed(List.of()) : null;
        };
    }

    private static Refusal body(@Nullable Throwable cause) {
        if (!(cause instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) return malformed(List.of());
        boolean unknown = mapping instanceof UnrecognizedPropertyException;
        return malformed(List.of(Violation.of(path(mapping), unknown ? "malformed.unknown" : "malformed.value")));
    }

    private static String path(JsonMappingException mapping) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return path.toString();
    }

    /** An id in a path that cannot even be one names nothing; elsewhere it is a mistake worth telling. */
    private static Refusal argument(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) return new NotFound(NOT_FOUND);
        return malformed(List.of(Violation.of(mismatch.getName(), "malformed.value")));
    }

    private static Refusal fields(List<FieldError> errors) {
        return malformed(errors.stream()
                .map(error -> Violation.of(
                        error.getField(), error.getRejectedValue() == null ? "malformed.missing" : "malformed.value"))
                .toList());
    }

    private static Refusal parameters(HandlerMethodValidationException validation) {
        return malformed(validation.getParameterValidationResults().stream()
                .map(result -> Violation.of(name(result.getMethodParameter()), "malformed.value"))
                .toList());
    }

    private static String name(MethodParameter parameter) {
        String name = parameter.getParameterName();
        return name == null ? "" : name;
    }

    private static Refusal malformed(List<Violation> violations) {
        return RuleViolated.malformed(MALFORMED, violations);
    }
}
