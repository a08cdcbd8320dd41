package org.dongthuan.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.RequestType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a portal may hear now how a request stands, by asking or by being told. */
@Component
class Hearing {

    private final ChannelTable channels;
    private final SubmittedRequestTable submitted;
    private final ObjectProvider<RequestType> types;
    private final People people;
    private final Registry registry;
    private final Clock clock;

    Hearing(
            ChannelTable channels,
            SubmittedRequestTable submitted,
            ObjectProvider<RequestType> types,
            People people,
            Registry registry,
            Clock clock) {
        this.channels = channels;
        this.submitted = submitted;
        this.types = types;
        this.people = people;
        this.registry = registry;
        this.clock = clock;
    }

    /** The portal's own name for the request, where it could ask for it now in the name of the same person. */
    @Transactional(readOnly = true)
    public Optional<String> externalId(String code, String number) {
        return channels.find(code)
                .filter(channel ->
                        channel.isOpen(LocalDate.now(clock)) && channel.scopes().contains(Channel.WRITE))
                .flatMap(channel -> submitted
                        .named(code, number)
                        .filter(named -> serves(channel, named.account()))
                        .map(SubmittedRequestTable.Named::externalId))
                .filter(externalId -> status(new RequestNumber(number)).isPresent());
    }

    private boolean serves(Channel channel, String account) {
        return people.actor(account).filter(actor -> serves(channel, actor)).isPresent();
    }

    private static boolean serves(Channel channel, Actor actor) {
        return channel.agencies().isEmpty()
                || actor.agency() != null && channel.via().serves(actor.agency().code());
    }

    /** Of a request about a record that became secret there is none any more, and of one about no record there never was. */
    Optional<String> status(RequestNumber number) {
        return types.stream()
                .filter(type -> type.prefix().equals(number.prefix()))
                .findFirst()
                .filter(type -> isShown(type.records(number)))
                .map(type -> type.status(number));
    }

    private boolean isShown(List<RecordId> records) {
        return !records.isEmpty() && registry.secretsAmong(records).isEmpty();
    }
}
