package org.dongthuan.review;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds the feature that a request number belongs to. */
@Component
class RequestTypes {

    // looked up once, with the first number: the features need this one to be made
    private final SingletonSupplier<Map<String, RequestType>> features;

    RequestTypes(ObjectProvider<RequestType> features) {
        this.features = SingletonSupplier.of(
                () -> features.stream().collect(Collectors.toMap(RequestType::prefix, Function.identity())));
    }

    RequestType of(RequestNumber number) {
        return Optional.ofNullable(features.obtain().get(number.prefix()))
                .orElseThrow(() -> new IllegalStateException("No feature knows requests like " + number));
    }
}
