package org.dongthuan.identity.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import org.dongthuan.identity.AccountDesk;
import org.dongthuan.identity.AccountKeeping;
import org.dongthuan.identity.AccountKeeping.Act;
import org.dongthuan.identity.AccountQuery;
import org.dongthuan.identity.CreateAccount;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.KeptAccount;
import org.dongthuan.identity.KeptAccount.State;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.MayAnswer;
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

/** The calls on the accounts of an administrator's area. */
@RestController
@RequestMapping(value = "/api/v1/admin/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {

    private final AccountDesk desk;
    private final AccountKeeping keeping;
    private final CurrentActor actor;

    AccountController(AccountDesk desk, AccountKeeping keeping, CurrentActor actor) {
        this.desk = desk;
        this.keeping = keeping;
        this.actor = actor;
    }

    @GetMapping
    @MayAnswer(403)
    KeyListing<KeptAccount> list(
            @Parameter(description = "Those in that state only") @RequestParam(required = false) @Nullable State state,
            @Parameter(description = "Those of that agency only") @RequestParam(required = false) @Nullable
                    String agency,
            @Parameter(description = "Empty for the first page, then `next` of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return desk.list(actor.get(), new AccountQuery(null, state, agency), KeyPaging.of(after, null, size));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<KeptAccount> create(@RequestBody CreateAccount wanted) {
        KeptAccount made = desk.create(actor.get(), wanted);
        return ResponseEntity.created(URI.create("/api/v1/admin/accounts/" + made.id()))
                .body(made);
    }

    @GetMapping("/{id}")
    @MayAnswer(403)
    KeptAccount view(@PathVariable String id) {
        return desk.get(actor.get(), id);
    }

    @PostMapping("/{id}/invite")
    KeptAccount invite(@PathVariable String id) {
        return keeping.act(actor.get(), id, Act.INVITE);
    }

    @PostMapping("/{id}/unpair")
    KeptAccount unpair(@PathVariable String id) {
        return keeping.act(actor.get(), id, Act.UNPAIR);
    }

    @PostMapping("/{id}/unlock")
    KeptAccount unlock(@PathVariable String id) {
        return keeping.act(actor.get(), id, Act.UNLOCK);
    }

    @PostMapping("/{id}/close")
    KeptAccount close(@PathVariable String id) {
        return keeping.act(actor.get(), id, Act.CLOSE);
    }

    @PostMapping("/{id}/reopen")
    KeptAccount reopen(@PathVariable String id) {
        return keeping.act(actor.get(), id, Act.REOPEN);
    }
}
