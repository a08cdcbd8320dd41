package org.dongthuan.record;

/** What may be done with data: looking at it, taking it away as a file, printing it; text key {@code form.<name>}. */
public enum FormOfUse {
    VIEW,
    EXPORT,
    PRINT
}
