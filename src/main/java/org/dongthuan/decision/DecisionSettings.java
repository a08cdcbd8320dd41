package org.dongthuan.decision;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What papers say about this system.
 *
 * @param baseUrl where anybody reaches the page that verifies a paper
 */
@ConfigurationProperties("decision")
record DecisionSettings(URI baseUrl) {

    String verifyAddress(String code) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base : base + "/") + "verify/" + code;
    }
}
