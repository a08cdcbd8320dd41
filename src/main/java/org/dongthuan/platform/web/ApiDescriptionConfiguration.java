package org.dongthuan.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.dongthuan.platform.Seen;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How the calls are described: shapes from records, answers from rules, words from a file. */
@Configuration(proxyBeanMethods = false)
class ApiDescriptionConfiguration {

    ApiDescriptionConfiguration() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Seen.class)
                .replaceWithSchema(JsonNode.class, new Schema<>().$ref("#/components/schemas/FieldValue"));
    }

    @Bean
    OpenAPI frameOfTheApi() {
        return ApiWords.frame();
    }

    /** The last to be asked: whoever is registered later stands before. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver shapesOfTheApi() {
        return new ApiShapes(Json31.mapper());
    }

    @Bean
    OperationCustomizer answersOfTheApi(List<KeylessCall> keyless) {
        return new ApiAnswers(keyless);
    }

    @Bean
    OpenApiCustomizer wordsOfTheApi() {
        return new ApiWords();
    }
}
