package org.dongthuan.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.RefusalObserver;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;

/** The filters and resolvers of the application around the controller of a test, on the application's own database. */
final class Stage {

    private static final List<KeylessCall> KEYLESS =
            List.of(KeylessCall.question("/api/v1/records/search"), KeylessCall.keyIsOptional("/api/v1/evidence"));

    final MockMvc mvc;
    final List<String> refusals = new ArrayList<>();

    Stage(
            Object controller,
            IdempotentResponseTable answers,
            PlatformTransactionManager transactions,
            ProblemCatalogue catalogue,
            RequestLanguage language,
            ObjectMapper json) {
        var observers = new StaticListableBeanFactory();
        observers.addBean("observer", (RefusalObserver) (type, what) -> refusals.add(type + " " + what));
        var refusedAccess = new RefusedAccess(observers.getBeanProvider(RefusalObserver.class));
        var problems = new Problems(catalogue, refusedAccess, language, json);
        mvc = MockMvcBuilders.standaloneSetup(controller)
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
                .setHandlerExceptionResolvers(new ApiExceptionResolver(problems))
                .setLocaleResolver(language)
                .addFilters(
                        new RefusedAccessFilter(refusedAccess),
                        new IdempotencyFilter(answers, transactions, problems, KEYLESS))
                .build();
    }

    static MockHttpServletRequestBuilder call(String path, String account, String key) {
        return post(path).principal(() -> account).header(IdempotencyKey.HEADER, key);
    }
}
