package org.dongthuan.grant.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantDesk.Side;
import org.dongthuan.grant.GrantView;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls on grants: mine, and those that my agency gave. */
@RestController
@RequestMapping(value = "/api/v1/grants", produces = MediaType.APPLICATION_JSON_VALUE)
class GrantController {

    private final GrantDesk desk;
    private final CurrentActor currentActor;

    GrantController(GrantDesk desk, CurrentActor currentActor) {
        this.desk = desk;
        this.currentActor = currentActor;
    }

    @GetMapping
    Listing<GrantView> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(currentActor.get(), Side.BOTH, Paging.of(page, size));
    }

    /** The same list by key. */
    @GetMapping(params = "after")
    KeyListing<GrantView> list(
            @Parameter(description = KeyPaging.DESCRIPTION) @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(currentActor.get(), KeyPaging.of(after, page, size));
    }

    @GetMapping("/{id}")
    GrantView view(@PathVariable UUID id) {
        return desk.get(currentActor.get(), id);
    }

    @PostMapping("/{id}/revoke")
    GrantView revoke(@PathVariable UUID id, @RequestBody Revocation body, Seen seen) {
        return desk.revoke(currentActor.get(), id, body.reason(), seen);
    }

    /** Why a grant is ended. */
    record Revocation(@Nullable String reason) {}
}
