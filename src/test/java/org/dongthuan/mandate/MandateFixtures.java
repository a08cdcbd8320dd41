package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives and ends mandates as people would. */
public final class MandateFixtures {

    private final ApplicationContext context;

    public MandateFixtures(ApplicationContext context) {
        this.context = context;
    }

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** From today for a month; not accepted yet. */
    public UUID given(String principal, String mandatary) {
        return given(principal, mandatary, today(), today().plusDays(30));
    }

    public UUID given(String principal, String mandatary, @Nullable LocalDate from, LocalDate to) {
        return given(principal, mandatary, List.of("ANSWER_CONSENT"), from, to);
    }

    private UUID given(String principal, String mandatary, List<String> kinds, @Nullable LocalDate from, LocalDate to) {
        return desk().give(actor(principal), new GiveMandate(code(mandatary), kinds, from, to))
                .id();
    }

    /** For that only, from today for a month. */
    public UUID acceptedFor(String principal, String mandatary, MandateKind... kinds) {
        return acceptedFor(principal, mandatary, today(), today().plusDays(30), kinds);
    }

    public UUID acceptedFor(String principal, String mandatary, LocalDate from, LocalDate to, MandateKind... kinds) {
        List<String> words = Stream.of(kinds).map(MandateKind::name).toList();
        UUID id = given(principal, mandatary, words, from, to);
        desk().accept(actor(mandatary), id, Seen.UNTOLD);
        return id;
    }

    public UUID accepted(String principal, String mandatary) {
        return accepted(principal, mandatary, today(), today().plusDays(30));
    }

    public UUID accepted(String principal, String mandatary, LocalDate from, LocalDate to) {
        UUID id = given(principal, mandatary, from, to);
        desk().accept(actor(mandatary), id, Seen.UNTOLD);
        return id;
    }

    public void end(String account, UUID id) {
        desk().end(actor(account), id, Seen.UNTOLD);
    }

    /** Whatever these people have given and what is not over. */
    public void endAll(String... principals) {
        for (String principal : principals) {
            context.getBean(JdbcClient.class)
                    .sql("select id from app.mandate where principal = ? and ended_at is null and to_day >= ?")
                    .params(principal, today())
                    .query(UUID.class)
                    .list()
                    .forEach(id -> end(principal, id));
        }
    }

    /** The sharing code of that person. */
    public String code(String account) {
        return context.getBean(Registry.class)
                .idOf(account)
                .orElseThrow()
                .value()
                .toString();
    }

    /** What a day brings to the lists of tasks. */
    public void look() {
        context.getBean(MandateDays.class).look();
    }

    MandateDesk desk() {
        return context.getBean(MandateDesk.class);
    }

    Actor actor(String account) {
        return context.getBean(People.class).actor(account).orElseThrow();
    }
}
