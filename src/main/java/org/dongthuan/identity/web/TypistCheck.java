package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.platform.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a form whose page was made for somebody else than the one who has signed in since, at a shared computer. */
@Component
class TypistCheck implements HandlerInterceptor {

    private final CurrentActor currentActor;

    TypistCheck(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HttpMethod.POST.matches(request.getMethod())) return true;
        String typist = request.getParameter(TypedForm.TYPIST);
        boolean other = typist != null
                && currentActor
                        .find()
                        .filter(actor -> !actor.account().equals(typist))
                        .isPresent();
        if (other) throw new Refusal.NotPermitted("other-account");
        return true;
    }

    /** Puts it in front of all pages. */
    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {
        private final TypistCheck check;

        Registration(TypistCheck check) {
            this.check = check;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(check).excludePathPatterns("/api/**", "/camunda/**");
        }
    }
}
