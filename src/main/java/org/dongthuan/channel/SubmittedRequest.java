package org.dongthuan.channel;

/**
 * A request that came through a channel.
 *
 * @param externalId the portal's own name for it
 * @param requestHash says whether it is asked again, word for word and for the same end user
 * @param number ours
 * @param location where it is found
 * @param answer what was answered
 */
public record SubmittedRequest(
        String channel,
        String externalId,
        String requestHash,
        String account,
        String number,
        String location,
        byte[] answer) {

    SubmittedRequest answered(byte[] answer) {
        return new SubmittedRequest(channel, externalId, requestHash, account, number, location, answer);
    }
}
