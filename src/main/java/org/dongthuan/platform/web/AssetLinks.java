package org.dongthuan.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts a fingerprint of the content into the links to scripts, styles and pictures. Links to pages stay as they are: each
 * would be looked for among the files, in every jar, each time that a page is shown.
 */
final class AssetLinks extends ResourceUrlEncodingFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(
                request,
                response,
                (asked, answer) -> chain.doFilter(asked, new PagesAsTheyAre((HttpServletResponse) answer)));
    }

    private static final class PagesAsTheyAre extends HttpServletResponseWrapper {

        PagesAsTheyAre(HttpServletResponse answer) {
            super(answer);
        }

        @Override
        public String encodeURL(String url) {
            boolean isAsset = url.contains("/assets/") || url.contains("/vendor/");
            return isAsset ? super.encodeURL(url) : url;
        }
    }
}
