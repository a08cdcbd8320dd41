package org.dongthuan.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a table has already told in this transaction, by key: each rule on the way of one act asks for the same rows.
 * Whoever writes them forgets what was known; outside of a transaction nothing is remembered.
 */
public final class KnownForTransaction<K, V> {

    /** What is known, bound to the transaction and set aside while another one runs inside. */
    private static final class Known<K, V> extends ResourceHolderSupport {
        private final Map<K, V> values = new HashMap<>();
    }

    /** The value of that key, looked up unless it is known. */
    public V get(K key, Function<K, V> look) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) return look.apply(key);
        Known<K, V> known = bound().orElseGet(this::bind);
        @Nullable V value = known.values.get(key);
        if (value == null) {
            value = look.apply(key);
            known.values.put(key, value);
        }
        return value;
    }

    /** The value of that key, if it is known. */
    public Optional<V> ifKnown(K key) {
        return bound().map(known -> known.values.get(key));
    }

    /** From now on it is looked up again. */
    public void forget(K key) {
        bound().ifPresent(known -> known.values.remove(key));
    }

    /** Likewise all. */
    public void forgetAll() {
        bound().ifPresent(known -> known.values.clear());
    }

    @SuppressWarnings("unchecked") // nobody else binds anything to this
    private Optional<Known<K, V>> bound() {
        return Optional.ofNullable((Known<K, V>) TransactionSynchronizationManager.getResource(this));
    }

    private Known<K, V> bind() {
        var none = new Known<K, V>();
        TransactionSynchronizationManager.bindResource(this, none);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(none, this) {});
        return none;
    }
}
