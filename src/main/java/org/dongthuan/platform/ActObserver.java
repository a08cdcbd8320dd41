package org.dongthuan.platform;

/** Hears what an administrator is about to do to the running processes, so that no act is without its line in the log. */
public interface ActObserver {

    /**
     * Called before the act; when this throws, the act does not happen.
     *
     * @param what the method and path, without query
     */
    void acting(String what);
}
