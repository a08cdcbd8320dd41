package org.dongthuan.channel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dongthuan.grant.Grants;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Under which names portals submitted what, what they were answered, and how it stands. */
@Component
public class SubmittedRequests {

    private final SubmittedRequestTable table;
    private final ChannelTable channels;
    private final DataKeys keys;
    private final Hearing hearing;
    private final Grants grants;
    private final Clock clock;

    SubmittedRequests(
            SubmittedRequestTable table,
            ChannelTable channels,
            DataKeys keys,
            Hearing hearing,
            Grants grants,
            Clock clock) {
        this.table = table;
        this.channels = channels;
        this.keys = keys;
        this.hearing = hearing;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * How a request stands, and nothing of what is in it.
     *
     * @param grants what may be read now that it was decided; none of a correction
     */
    public record Status(String number, String externalId, String status, List<Grants.OnRequest> grants) {
        public Status {
            grants = List.copyOf(grants);
        }
    }

    /**
     * In the transaction of the submission, so that there is no case without its name. Waits for another one of the same
     * name; false where that one was first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(SubmittedRequest request) {
        Channel channel = channels.find(request.channel()).orElseThrow();
        byte[] locked = keys.of(new KeyOwner("channel", channel.id()))
                .lock(request.answer(), place(request))
                .bytes();
        return table.add(request.answered(locked), OffsetDateTime.now(clock));
    }

    /** What was submitted under that name before. */
    @Transactional(readOnly = true)
    public Optional<SubmittedRequest> find(String channel, String externalId) {
        return table.find(channel, externalId)
                .map(found -> found.answered(keys.open(Envelope.of(found.answer()), place(found))));
    }

    /** Of a request that came through that channel for that person. */
    @Transactional(readOnly = true)
    public Optional<Status> status(String channel, String account, String number) {
        return table.externalId(channel, account, number).flatMap(externalId -> {
            var known = new RequestNumber(number);
            return hearing.status(known)
                    .map(status -> new Status(number, externalId, status, grants.ofRequest(known, account)));
        });
    }

    private static Place place(SubmittedRequest request) {
        return new Place("channel_request", "answer", request.channel() + "/" + request.externalId());
    }
}
