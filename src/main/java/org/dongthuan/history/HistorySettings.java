package org.dongthuan.history;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How readers are told.
 *
 * @param tellers 1 where this node tells them; with 0 it leaves them to other nodes
 */
@ConfigurationProperties("history")
record HistorySettings(int tellers) {}
