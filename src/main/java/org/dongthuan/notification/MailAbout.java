package org.dongthuan.notification;

/**
 * What a mail is about, in its two languages: names of fields as the catalogue has them, never what they hold, and
 * nothing that is sensitive by itself.
 */
public record MailAbout(String vietnamese, String english) {}
