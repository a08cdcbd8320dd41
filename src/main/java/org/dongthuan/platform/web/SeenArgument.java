package org.dongthuan.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a call what its {@code If-Match} says that the caller has seen. */
final class SeenArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seen.class;
    }

    @Override
    public Seen resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return headers == null ? Seen.UNTOLD : seen(List.of(headers));
    }

    /** {@code *} is met by anything that is there, so it says nothing. */
    private static Seen seen(List<String> headers) {
        List<ETag> tags = new ArrayList<>();
        headers.forEach(header -> tags.addAll(ETag.parse(header)));
        if (tags.isEmpty()) throw RuleViolated.malformed(RequestFaults.MALFORMED);
        if (tags.stream().anyMatch(ETag::isWildcard)) return Seen.UNTOLD;
        return new Seen(tags.stream().map(ETag::tag).toList());
    }
}
