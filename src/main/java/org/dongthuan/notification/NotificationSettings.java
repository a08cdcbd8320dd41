package org.dongthuan.notification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are signed and sent.
 *
 * @param sender the address they come from
 * @param baseUrl where people reach the portal; links in mails start with it
 * @param senders how many mails this node hands over at a time; with 0 it leaves them to other nodes
 * @param claim how long a mail is kept from other nodes: more than it takes with the slowest server that the time limits
 *     of {@code spring.mail} allow, since whoever took it and died gives it back by this
 */
@ConfigurationProperties("notification")
record NotificationSettings(String sender, URI baseUrl, int senders, Duration claim) {}
