package org.dongthuan.notification;

import java.util.List;

/** The kinds of mail that a feature sends, brought as a bean by that feature. */
@FunctionalInterface
public interface FeatureMails {

    List<MailKind> kinds();
}
