package org.dongthuan.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dongthuan.platform.EmbeddedDefault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** Only where the application brings its own mail server: in the embedded default, unless another server is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile(EmbeddedDefault.PROFILE)
@ConditionalOnProperty(name = "spring.mail.host", havingValue = "none", matchIfMissing = true)
public @interface OwnMailServer {}
