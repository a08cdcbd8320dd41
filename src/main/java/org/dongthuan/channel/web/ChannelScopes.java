package org.dongthuan.channel.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Objects;
import org.dongthuan.channel.Channel;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the description of the calls which of them programs of other portals may make, and by which scope. */
@Component
final class ChannelScopes implements OpenApiCustomizer {

    private static final String REQUESTS = "/api/v1/access-requests";
    private static final String CORRECTIONS = "/api/v1/corrections";

    @Override
    public void customise(OpenAPI description) {
        for (String path : List.of(CORRECTIONS, REQUESTS)) {
            open(description, HttpMethod.POST, path, Channel.WRITE);
            open(description, HttpMethod.GET, path + "/{number}", Channel.WRITE);
        }
        open(description, HttpMethod.GET, "/api/v1/records/{id}", Channel.READ);
    }

    private static void open(OpenAPI description, HttpMethod verb, String path, String scope) {
        PathItem calls = Objects.requireNonNull(description.getPaths().get(path), path);
        Operation call = Objects.requireNonNull(calls.readOperationsMap().get(verb), path);
        // what is said at a call stands instead of what is said for all
        if (call.getSecurity() == null) description.getSecurity().forEach(call::addSecurityItem);
        call.addSecurityItem(new SecurityRequirement().addList("channel", scope));
        for (String refusal : List.of("403", "429")) {
            if (!call.getResponses().containsKey(refusal))
                call.getResponses()
                        .addApiResponse(refusal, new ApiResponse().$ref("#/components/responses/" + refusal));
        }
    }
}
