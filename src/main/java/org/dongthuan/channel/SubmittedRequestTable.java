package org.dongthuan.channel;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.channel_request}; the answer is locked. */
@Component
class SubmittedRequestTable {

    private final JdbcClient database;

    SubmittedRequestTable(JdbcClient database) {
        this.database = database;
    }

    /** Waits for another one of the same name; false where that one was first. */
    boolean add(SubmittedRequest request, OffsetDateTime at) {
        return database.sql("""
                                insert into app.channel_request (channel, external_id, request_hash, account, number, location,
                                    answer, submitted_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (channel, external_id) do nothing""")
                        .params(
                                request.channel(),
                                request.externalId(),
                                request.requestHash(),
                                request.account(),
                                request.number(),
                                request.location(),
                                request.answer(),
                                at)
                        .update()
                == 1;
    }

    Optional<SubmittedRequest> find(String channel, String externalId) {
        return database.sql("select * from app.channel_request where channel = ? and external_id = ?")
                .params(channel, externalId)
                .query((row, index) -> new SubmittedRequest(
                        channel,
                        externalId,
                        row.getString("request_hash"),
                        row.getString("account"),
                        row.getString("number"),
                        row.getString("location"),
                        row.getBytes("answer")))
                .optional();
    }

    /** Under which name, and for whom, a request came. */
    record Named(String externalId, String account) {}

    Optional<Named> named(String channel, String number) {
        return database.sql("select external_id, account from app.channel_request where channel = ? and number = ?")
                .params(channel, number)
                .query((row, index) -> new Named(row.getString("external_id"), row.getString("account")))
                .optional();
    }

    /** The portal's name for a request of that person that came through it. */
    Optional<String> externalId(String channel, String account, String number) {
        return database.sql(
                        "select external_id from app.channel_request where channel = ? and account = ? and number = ?")
                .params(channel, account, number)
                .query(String.class)
                .optional();
    }
}
