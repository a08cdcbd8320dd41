package org.dongthuan.review;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the feature that a request number belongs to. */
@Component
class RequestTypes {

    private final ObjectProvider<RequestType> features;

    RequestTypes(ObjectProvider<RequestType> features) {
        this.features = features;
    }

    RequestType of(RequestNumber number) {
        return features.stream()
                .filter(feature -> feature.prefix().equals(number.prefix()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No feature knows requests like " + number));
    }
}
