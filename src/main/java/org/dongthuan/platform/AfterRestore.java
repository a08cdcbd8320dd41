package org.dongthuan.platform;

import java.util.List;

/**
 * What a module puts right in a copy of the database that was restored, before the application works on it. It runs
 * without the application, on beans that need nothing but tables, with the owner's rights.
 */
public interface AfterRestore {

    /** Does it in the caller's transaction. Returns what was done, a line for each thing, naming no person. */
    List<String> putRight(RestoredCopy copy);
}
