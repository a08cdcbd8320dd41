package org.dongthuan.platform;

/** Recognises failures that only mean that somebody else was faster; the caller may look again and retry. */
public interface ConcurrentChange {

    /** Whether this one failure, without its causes, says so. */
    boolean isSaidBy(Throwable failure);
}
