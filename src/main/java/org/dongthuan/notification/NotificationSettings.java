package org.dongthuan.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are signed and sent.
 *
 * @param sender the address they come from
 * @param baseUrl where people reach the portal; links in mails start with it
 * @param senders how many mails this node hands over at a time; with 0 it leaves them to other nodes
 */
@ConfigurationProperties("notification")
record NotificationSettings(String sender, URI baseUrl, int senders) {}
