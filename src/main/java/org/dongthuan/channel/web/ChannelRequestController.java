package org.dongthuan.channel.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.dongthuan.audit.Origin;
import org.dongthuan.audit.Via;
import org.dongthuan.channel.SubmittedRequests;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a request stands, to the portal that submitted it: the contents are read by people, not by programs. */
@Hidden
@RestController
class ChannelRequestController {

    private final SubmittedRequests submitted;
    private final CurrentActor currentActor;

    ChannelRequestController(SubmittedRequests submitted, CurrentActor currentActor) {
        this.submitted = submitted;
        this.currentActor = currentActor;
    }

    @GetMapping(
            path = {"/api/v1/corrections/{number}", "/api/v1/access-requests/{number}"},
            headers = EndUserFilter.HEADER,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SubmittedRequests.Status status(@PathVariable String number, HttpServletRequest request) {
        Via via = Origin.via(request).orElseThrow(() -> new Refusal.NotFound("request-unknown"));
        return submitted
                .status(via.code(), currentActor.get().account(), number)
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
