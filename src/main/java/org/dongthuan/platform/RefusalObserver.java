package org.dongthuan.platform;

/** Hears of every refused access, whichever wall refused it, so that the log can keep it. */
public interface RefusalObserver {

    /**
     * Called after the transaction of the request has rolled back, on the thread of the request.
     *
     * @param type the refusal's type, e.g. {@code not-permitted}
     * @param what the method and path, without query
     */
    void refused(String type, String what);
}
