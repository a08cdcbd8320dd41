package org.dongthuan.notification;

import java.util.List;
import org.dongthuan.platform.Workers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    /** Not in the table: the commands of a restore use it, too. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> heldMailNotice(MailHoldTable holds) {
        return event -> holds.tellTheOperator();
    }

    /** By itself it is as any notice: what it holds has waited already. */
    @Bean
    FeatureMails collectedMails() {
        return () -> List.of(new MailKind(DigestTable.KIND, "/tasks", MailKind.Haste.NOTICE));
    }

    @Bean
    Workers mailWorkers(MailDispatcher dispatcher, NotificationSettings settings) {
        return new Workers("mail", settings.senders(), dispatcher::sendDue);
    }
}
