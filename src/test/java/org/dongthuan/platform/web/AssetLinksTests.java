package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

class AssetLinksTests {

    private final List<String> looked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"/assets/dongthuan.css", "/vendor/some-1.0/some.js"})
    void filesGetTheirFingerprint(String link) throws Exception {
        assertThat(encoded(link)).isEqualTo(link + "?fingerprint");
    }

    @Test
    void linksToPagesAreNotLookedForAmongTheFiles() throws Exception {
        assertThat(encoded("/tasks?page=2")).isEqualTo("/tasks?page=2");
        assertThat(looked).isEmpty();
    }

    private String encoded(String link) throws Exception {
        var request = new MockHttpServletRequest("GET", "/");
        List<String> encoded = new ArrayList<>();
        new AssetLinks().doFilter(request, new MockHttpServletResponse(), (asked, answer) -> {
            asked.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, provider());
            encoded.add(((HttpServletResponse) answer).encodeURL(link));
        });
        return encoded.get(0);
    }

    private ResourceUrlProvider provider() {
        var files = new ResourceHttpRequestHandler();
        files.setResourceResolvers(List.of(new Fingerprints()));
        var provider = new ResourceUrlProvider();
        provider.setHandlerMap(Map.of("/**", files));
        return provider;
    }

    private final class Fingerprints implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            looked.add(path);
            return path + "?fingerprint";
        }
    }
}
