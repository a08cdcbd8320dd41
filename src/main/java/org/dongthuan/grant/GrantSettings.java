package org.dongthuan.grant;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told about readings.
 *
 * @param securityOfficers accounts that hear of attempts on secret records, beside the officers who watch over them
 */
@ConfigurationProperties("grant")
record GrantSettings(@DefaultValue List<String> securityOfficers) {

    GrantSettings {
        securityOfficers = List.copyOf(securityOfficers);
    }
}
