package org.dongthuan.channel;

import java.net.InetAddress;
import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;
import org.dongthuan.platform.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    WebhookCaller webhookCaller(WebhookSettings settings, Clock clock) {
        var post = new PinnedPost((SSLSocketFactory) SSLSocketFactory.getDefault(), settings.patience());
        return new WebhookCaller(settings.inside(), InetAddress::getAllByName, post, clock);
    }

    @Bean
    Workers webhookWorkers(WebhookDispatcher dispatcher, WebhookSettings settings) {
        return new Workers("webhook", settings.tellers(), dispatcher::sendDue);
    }
}
