package org.dongthuan.platform.web;

/**
 * A call under {@code POST /api/v1} that may come without an {@code Idempotency-Key}, brought as a bean by the feature
 * that answers it. Every other one needs a key.
 *
 * @param changesNothing whether it only asks, or may not be remembered: then it is carried out each time, key or not
 */
public record KeylessCall(String path, boolean changesNothing) {

    /** A question that is posted because it would say too much as an address. */
    public static KeylessCall question(String path) {
        return new KeylessCall(path, true);
    }

    /**
     * A change whose body holds a password: not even a hash of it is kept, from which it could be guessed. It is carried
     * out outside of any transaction of the call.
     */
    public static KeylessCall unremembered(String path) {
        return new KeylessCall(path, true);
    }

    /**
     * A change that does no harm when it happens twice; it is carried out outside of the transaction that keeps answers,
     * and with a key it is answered once.
     */
    public static KeylessCall keyIsOptional(String path) {
        return new KeylessCall(path, false);
    }
}
