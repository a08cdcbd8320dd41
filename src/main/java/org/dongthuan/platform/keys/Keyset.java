package org.dongthuan.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The keys that never stand in the database: those that wrap the data keys, of which the newest may be the primary one,
 * and one that makes blind indexes.
 */
final class Keyset {

    private static final int INDEX_BYTES = 32;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final KeysetHandle keyEncryption;
    private final KeysetHandle blindIndex;
    private final Aead wrapping;
    private final PrfSet indexing;

    Keyset(KeysetHandle keyEncryption, KeysetHandle blindIndex) throws GeneralSecurityException {
        this.keyEncryption = keyEncryption;
        this.blindIndex = blindIndex;
        wrapping = keyEncryption.getPrimitive(RegistryConfiguration.get(), Aead.class);
        indexing = blindIndex.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static Keyset fresh() throws GeneralSecurityException {
        return new Keyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    KeysetHandle keyEncryption() {
        return keyEncryption;
    }

    KeysetHandle blindIndex() {
        return blindIndex;
    }

    /** The key with which new data keys are wrapped. */
    long primary() {
        return Integer.toUnsignedLong(keyEncryption.getPrimary().getId());
    }

    /** All that can unwrap. */
    Set<Long> ids() {
        return IntStream.range(0, keyEncryption.size())
                .mapToObj(at -> Integer.toUnsignedLong(keyEncryption.getAt(at).getId()))
                .collect(Collectors.toSet());
    }

    byte[] wrap(byte[] key, Place place) {
        try {
            return wrapping.encrypt(key, place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be wrapped", e);
        }
    }

    byte[] unwrap(byte[] wrapped, Place place) throws GeneralSecurityException {
        return wrapping.decrypt(wrapped, place.associatedData());
    }

    /** The same for the same text, and telling nothing of it to whoever lacks the key. */
    byte[] index(byte[] text) {
        try {
            return indexing.computePrimary(text, INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A blind index could not be computed", e);
        }
    }

    /** With one more key that unwraps, and does not wrap yet. */
    Keyset withOneMore() throws GeneralSecurityException {
        var one = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId();
        return new Keyset(KeysetHandle.newBuilder(keyEncryption).addEntry(one).build(), blindIndex);
    }

    /** Its newest key wraps from now on. */
    Keyset withNewestFirst() throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keyEncryption);
        builder.getAt(builder.size() - 1).makePrimary();
        return new Keyset(builder.build(), blindIndex);
    }

    /** Without the keys that only unwrap. */
    Keyset withPrimaryOnly() throws GeneralSecurityException {
        var builder = KeysetHandle.newBuilder(keyEncryption);
        for (int at = builder.size() - 1; at >= 0; at--) {
            if (!builder.getAt(at).isPrimary()) builder.deleteAt(at);
        }
        return new Keyset(builder.build(), blindIndex);
    }
}
