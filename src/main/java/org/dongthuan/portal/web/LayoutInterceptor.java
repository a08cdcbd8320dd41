package org.dongthuan.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its frame and its way of writing dates, whichever module's controller answers. */
@Component
class LayoutInterceptor implements HandlerInterceptor {

    private final Layouts frames;

    LayoutInterceptor(Layouts frames) {
        this.frames = frames;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) return;
        page.addObject("dates", Dates.IN_VIETNAM);
        // a fragment is put into somebody else's page
        if (!page.getViewName().contains("::") && !page.getModel().containsKey("frame")) {
            page.addObject("frame", frames.of(request));
        }
    }

    /** Puts it in front of all controllers. */
    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {
        private final LayoutInterceptor frameAroundPages;

        Registration(LayoutInterceptor frameAroundPages) {
            this.frameAroundPages = frameAroundPages;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(frameAroundPages).excludePathPatterns("/api/**");
        }
    }
}
