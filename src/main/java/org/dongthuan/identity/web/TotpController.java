package org.dongthuan.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dongthuan.identity.CurrentActor;
import org.dongthuan.identity.SecondFactor;
import org.dongthuan.identity.SecondFactors;
import org.dongthuan.platform.web.MayAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls on the caller's own second factor. */
@RestController
@RequestMapping(value = TotpController.CALLS, produces = MediaType.APPLICATION_JSON_VALUE)
class TotpController {

    static final String CALLS = "/api/v1/me/totp";

    private final SecondFactors factors;
    private final OwnCodes codes;
    private final CurrentActor actor;

    TotpController(SecondFactors factors, OwnCodes codes, CurrentActor actor) {
        this.factors = factors;
        this.codes = codes;
        this.actor = actor;
    }

    /** @param password the present one */
    record Begin(@Nullable String password) {
        @Override
        public String toString() {
            return "a password";
        }
    }

    /** @param code six digits, or one on paper where the caller has shown a code before */
    record Code(@Nullable String code) {
        @Override
        public String toString() {
            return "a code";
        }
    }

    /** @param recoveryCodes each good once; nobody can see them again */
    record Codes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "codes";
        }
    }

    @GetMapping
    SecondFactor view() {
        return factors.of(actor.get());
    }

    @PostMapping
    @MayAnswer({409, 413, 422, 429})
    SecondFactor.Offer begin(@RequestBody Begin wanted) {
        return factors.begin(actor.get(), typed(wanted.password()));
    }

    @PostMapping("/confirm")
    @MayAnswer({409, 413, 422})
    Codes confirm(@RequestBody Code typed, HttpServletRequest request) {
        return new Codes(codes.confirm(actor.get(), typed(typed.code()), request));
    }

    @PostMapping("/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @MayAnswer({409, 413, 422, 429})
    void prove(@RequestBody Code typed, HttpServletRequest request) {
        codes.prove(actor.get(), typed(typed.code()), request);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @MayAnswer({403, 409})
    void end(HttpServletRequest request) {
        codes.end(actor.get(), request);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
