package org.dongthuan.channel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How portals are told how their requests stand.
 *
 * @param tellers how many this node tells at a time; with 0 it leaves that to other nodes
 * @param patience how long one may take to answer
 * @param claim how long a delivery is kept from other nodes: more than the patience, since whoever took it and died gives
 *     it back by this
 * @param inside whether they are called without https and within our own networks, too: for tests
 */
@ConfigurationProperties("channel.webhook")
record WebhookSettings(int tellers, Duration patience, Duration claim, boolean inside) {}
