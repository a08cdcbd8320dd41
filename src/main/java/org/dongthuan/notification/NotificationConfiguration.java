package org.dongthuan.notification;

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

    @Bean
    Workers mailWorkers(MailDispatcher dispatcher, NotificationSettings settings) {
        return new Workers("mail", settings.senders(), dispatcher::sendDue);
    }
}
