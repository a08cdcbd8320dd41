package org.dongthuan.transfer.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.transfer.ProposeTransfer;
import org.dongthuan.transfer.TransferDesk;
import org.dongthuan.transfer.TransferState;
import org.dongthuan.transfer.TransferView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls on transfers of records to other managing agencies. */
@RestController
@RequestMapping(value = "/api/v1/transfers", produces = MediaType.APPLICATION_JSON_VALUE)
class TransferController {

    private final TransferDesk desk;
    private final CurrentActor actor;

    TransferController(TransferDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping
    KeyListing<TransferView> list(
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), KeyPaging.of(after, null, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayAnswer(403)
    ResponseEntity<TransferState> propose(@RequestBody ProposeTransfer wanted) {
        TransferView proposed = desk.propose(actor.get(), wanted);
        return ResponseEntity.created(URI.create("/api/v1/transfers/" + proposed.number()))
                .body(TransferState.of(proposed));
    }

    @GetMapping("/{number}")
    TransferView view(@PathVariable String number) {
        return desk.get(actor.get(), RequestNumber.named(number));
    }

    @PostMapping("/{number}/withdraw")
    TransferState withdraw(@PathVariable String number, Seen seen) {
        return TransferState.of(desk.withdraw(actor.get(), RequestNumber.named(number), seen));
    }
}
