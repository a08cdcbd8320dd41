package org.dongthuan.history;

import org.dongthuan.platform.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    /** Not woken by the decision: whoever changes a record knows nothing of its readers, and the database remembers them. */
    @Bean
    Workers readerNoticeWorkers(ReaderNotices notices, HistorySettings settings) {
        return new Workers("reader-notice", settings.tellers(), notices::tellDue);
    }
}
