package org.dongthuan.portal.web;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.dongthuan.platform.Refusal.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever found a hole where to report it (RFC 9116); nothing where the operator named nobody. */
@RestController
class SecurityContact {

    static final String PATH = "/.well-known/security.txt";

    private final @Nullable URI contact;
    private final Clock clock;

    SecurityContact(@Value("${portal.security-contact:#{null}}") @Nullable URI contact, Clock clock) {
        // an empty setting names nobody
        this.contact = contact == null || contact.toString().isEmpty() ? null : contact;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> contact() {
        if (contact == null) throw new NotFound("not-found");
        OffsetDateTime expires = OffsetDateTime.now(clock)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .plusMonths(6);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body("""
                        Contact: %s
                        Expires: %s
                        Preferred-Languages: vi, en
                        """.formatted(contact, expires.toInstant()));
    }
}
