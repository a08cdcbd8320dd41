package org.dongthuan.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.Agencies;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.FieldCatalogue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators keep the channels; every change is logged. */
@Component
public class ChannelDesk {

    private final ChannelTable table;
    private final FieldCatalogue catalogue;
    private final Agencies agencies;
    private final AuditLog audit;
    private final Clock clock;

    ChannelDesk(ChannelTable table, FieldCatalogue catalogue, Agencies agencies, AuditLog audit, Clock clock) {
        this.table = table;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** A channel with the secret that nobody is told again. */
    public record WithSecret(Channel channel, String secret) {}

    /** Those that may call first, the newest first. */
    public List<Channel> all(Actor administrator) {
        requireAdministrator(administrator);
        return table.all();
    }

    /** @throws Refusal.NotFound {@code channel-unknown} */
    public Channel get(Actor administrator, String code) {
        requireAdministrator(administrator);
        return table.find(code).orElseThrow(() -> new Refusal.NotFound("channel-unknown"));
    }

    /** What grants may name beside this system itself. */
    public List<FieldCatalogue.Code> kinds() {
        return catalogue.codes("channel").stream()
                .filter(code -> ChannelRules.isOther(code.code()))
                .toList();
    }

    public boolean isOpen(Channel channel) {
        return channel.isOpen(LocalDate.now(clock));
    }

    @Transactional
    public WithSecret open(Actor administrator, OpenChannel typed) {
        requireAdministrator(administrator);
        table.lock();
        OpenChannel wish = new OpenChannel(
                TypedText.cleaned(typed.code()),
                TypedText.cleaned(typed.kind()),
                TypedText.cleaned(typed.name()),
                typed.agencies().stream().distinct().toList(),
                typed.scopes().stream().distinct().toList(),
                typed.from(),
                typed.to());
        List<Violation> violations = ChannelRules.violations(
                wish,
                catalogue.codes("channel").stream()
                        .map(FieldCatalogue.Code::code)
                        .toList(),
                agencies.all().stream().map(agency -> agency.code().code()).toList(),
                table.all(),
                LocalDate.now(clock));
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("channel", violations);
        Channel channel = channel(wish, administrator);
        String secret = ChannelSecret.fresh();
        if (!table.add(channel, ChannelSecret.hash(secret)))
            throw new Refusal.RuleViolated("channel", List.of(Violation.of("code", "channel.code-taken")));
        changed(administrator, "opened", channel);
        return new WithSecret(channel, secret);
    }

    /** From now on the old secret brings no token any more; those that are out end within minutes. */
    @Transactional
    public WithSecret renew(Actor administrator, String code) {
        Channel channel = get(administrator, code);
        String secret = ChannelSecret.fresh();
        if (!table.renew(code, ChannelSecret.hash(secret))) throw new Refusal.Conflict("channel-closed");
        changed(administrator, "renewed", channel);
        return new WithSecret(channel, secret);
    }

    /** Tokens that are out are of no use any more either. */
    @Transactional
    public void close(Actor administrator, String code) {
        Channel channel = get(administrator, code);
        if (!table.close(code, administrator.account(), OffsetDateTime.now(clock)))
            throw new Refusal.Conflict("channel-closed");
        changed(administrator, "closed", channel);
    }

    private Channel channel(OpenChannel wish, Actor administrator) {
        return new Channel(
                Objects.requireNonNull(wish.code()),
                UUID.randomUUID(),
                Objects.requireNonNull(wish.kind()),
                Objects.requireNonNull(wish.name()),
                wish.agencies(),
                wish.code() + "-" + UUID.randomUUID().toString().substring(0, 8),
                Set.copyOf(wish.scopes()),
                Objects.requireNonNull(wish.from()),
                Objects.requireNonNull(wish.to()),
                administrator.account(),
                OffsetDateTime.now(clock),
                null);
    }

    private void changed(Actor administrator, String what, Channel channel) {
        audit.append(AuditEntry.done(administrator.account(), administrator.agencyCode(), Action.ADMINISTER)
                .about("channel %s %s %s".formatted(what, channel.code(), channel.kind())));
    }

    /** The page's own wall stands before this one. */
    private static void requireAdministrator(Actor actor) {
        if (!actor.isNationalAdministrator()) throw new Refusal.NotPermitted("not-permitted");
    }
}
