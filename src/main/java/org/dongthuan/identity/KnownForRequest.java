package org.dongthuan.identity;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers who somebody is while one request is answered: each wall on its way asks the same. Outside of a request, and
 * in one that had to wait, it is looked up anew.
 */
@Component
class KnownForRequest {

    private static final String ATTRIBUTE = KnownForRequest.class.getName();
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    private record Known(Optional<Appointed> person, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < LONGEST;
        }
    }

    Optional<Appointed> find(String account, Supplier<Optional<Appointed>> look) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) return look.get();
        Map<String, Known> all = known(request);
        Known known = all.get(account);
        if (known == null || !known.isFresh()) {
            known = new Known(look.get(), System.nanoTime());
            all.put(account, known);
        }
        return known.person();
    }

    /** What was known of him is so no more. */
    @EventListener
    void on(AppointmentChanged changed) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) known(request).remove(changed.account());
    }

    @SuppressWarnings("unchecked") // nobody else knows the attribute
    private static Map<String, Known> known(RequestAttributes request) {
        var known = (Map<String, Known>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (known != null) return known;
        Map<String, Known> none = new HashMap<>();
        request.setAttribute(ATTRIBUTE, none, RequestAttributes.SCOPE_REQUEST);
        return none;
    }
}
