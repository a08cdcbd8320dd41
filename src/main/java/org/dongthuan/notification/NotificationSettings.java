package org.dongthuan.notification;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mails are signed.
 *
 * @param sender the address they come from
 * @param baseUrl where people reach the portal; links in mails start with it
 */
@ConfigurationProperties("notification")
record NotificationSettings(String sender, URI baseUrl) {}
