package org.dongthuan.platform.web;

import org.dongthuan.platform.Fingerprinted;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sends the fingerprint of what an answer shows as its {@code ETag}. Nobody is spared the answer for it: the words around
 * the thing may be others by now, and a reading is to be logged.
 */
@RestControllerAdvice
class FingerprintHeader implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Fingerprinted shown) response.getHeaders().setETag('"' + shown.fingerprint() + '"');
        return body;
    }
}
