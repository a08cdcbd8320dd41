package org.dongthuan.platform.keys;

/** What goes with a data key: when it is erased, and when that is repeated in a copy of the database that was restored. */
public interface ErasedWithKey {

    /** In the transaction that takes the key away. */
    void erased(KeyOwner owner);
}
