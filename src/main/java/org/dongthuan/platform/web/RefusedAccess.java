package org.dongthuan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.RefusalObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Remembers with the request that it was refused, and tells the observers when its transaction is over. Whoever answers
 * a refusal, with a document or with a page, notes it here.
 */
@Component
public class RefusedAccess {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAccess.class);
    private static final String NOTED = RefusedAccess.class.getName();

    private final ObjectProvider<RefusalObserver> observers;

    RefusedAccess(ObjectProvider<RefusalObserver> observers) {
        this.observers = observers;
    }

    /** Takes note of a failure, should it be a refused access; a broken rule is none. */
    public void note(Throwable failure, HttpServletRequest request) {
        Causes.first(failure, Refusal.class)
                .filter(refusal -> refusal instanceof Refusal.NotPermitted || refusal instanceof Refusal.NotFound)
                .ifPresent(refusal -> request.setAttribute(NOTED, refusal.type()));
    }

    /** Tells the observers what was noted, once. */
    void report(HttpServletRequest request) {
        if (!(request.getAttribute(NOTED) instanceof String type)) return;
        request.removeAttribute(NOTED);
        String what = request.getMethod() + " " + request.getRequestURI();
        List<RefusalObserver> all = observers.orderedStream().toList();
        all.forEach(observer -> tell(observer, type, what));
    }

    private static void tell(RefusalObserver observer, String type, String what) {
        try {
            observer.refused(type, what);
        } catch (RuntimeException e) {
            // the caller has been refused already; the answer stays what it is
            LOG.error("A refusal could not be logged: {}", type, e);
        }
    }
}
