package org.dongthuan.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.dongthuan.platform.Refusal.NotFound;
import org.junit.jupiter.api.Test;

class SecurityContactTests {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-26T20:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void whoeverFoundAHoleLearnsWhereToReportIt() {
        var contact = new SecurityContact(URI.create("mailto:an-toan@so-noi-vu.example"), clock);
        assertThat(contact.contact().getBody()).isEqualTo("""
                Contact: mailto:an-toan@so-noi-vu.example
                Expires: 2027-05-26T00:00:00Z
                Preferred-Languages: vi, en
                """);
    }

    @Test
    void whereNobodyIsNamedThereIsNoPage() {
        assertThatThrownBy(() -> new SecurityContact(null, clock).contact()).isInstanceOf(NotFound.class);
    }
}
