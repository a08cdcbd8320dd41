package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.correction.Applicant;
import org.dongthuan.correction.Applicants;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.MayAnswer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What whoever asks for a correction by a mandate has to see for it: the present values of those fields, and no others. */
@RestController
@RequestMapping(value = "/api/v1/mandates/{id}/values", produces = MediaType.APPLICATION_JSON_VALUE)
class MandateValuesController {

    private static final int MOST = 20;

    private final Applicants applicants;
    private final OwnFields fields;
    private final CurrentActor actor;

    MandateValuesController(Applicants applicants, OwnFields fields, CurrentActor actor) {
        this.applicants = applicants;
        this.fields = fields;
        this.actor = actor;
    }

    /** The record of whoever gave the mandate, and what stands in these places; an empty one is there with null. */
    record Values(UUID recordId, Map<String, JsonNode> fields) {}

    /** Logged as a reading by mandate, which that person finds in his list. */
    @GetMapping
    @MayAnswer({403, 409})
    Values values(@PathVariable UUID id, @RequestParam List<String> fields) {
        if (fields.isEmpty() || fields.size() > MOST) throw Refusal.RuleViolated.malformed("malformed");
        Applicant applicant = applicants.of(actor.get(), id);
        return new Values(applicant.record().value(), this.fields.values(applicant, fields));
    }
}
