package org.dongthuan.oversight.web;

import io.swagger.v3.oas.annotations.Parameter;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.oversight.CaseFilter;
import org.dongthuan.oversight.CaseKind;
import org.dongthuan.oversight.CaseLine;
import org.dongthuan.oversight.CaseOversight;
import org.dongthuan.oversight.StageCounts;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls of leaders, auditors and administrators about open cases. */
@RestController
@RequestMapping(value = "/api/v1/oversight", produces = MediaType.APPLICATION_JSON_VALUE)
class CaseOversightController {

    private final CaseOversight cases;
    private final CurrentActor currentActor;

    CaseOversightController(CaseOversight cases, CurrentActor currentActor) {
        this.cases = cases;
        this.currentActor = currentActor;
    }

    @GetMapping("/stages")
    @MayAnswer(403)
    StageCounts stages(
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(required = false) @Nullable String agency) {
        return cases.counts(currentActor.get(), CaseFilter.of(kind, null, agency, false));
    }

    @GetMapping("/cases")
    @MayAnswer(403)
    KeyListing<CaseLine> list(
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        var filter = CaseFilter.of(kind, stage, agency, overdue);
        return cases.list(currentActor.get(), filter, KeyPaging.of(after, null, size));
    }
}
