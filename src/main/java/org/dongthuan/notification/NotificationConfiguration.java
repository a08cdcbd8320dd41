package org.dongthuan.notification;

import org.dongthuan.platform.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Workers mailWorkers(MailDispatcher dispatcher, NotificationSettings settings) {
        return new Workers("mail", settings.senders(), dispatcher::sendDue);
    }
}
