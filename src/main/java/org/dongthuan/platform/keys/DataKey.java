package org.dongthuan.platform.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** The key of one owner: locks values with AES-256-GCM, each bound to its place. */
public final class DataKey {

    public static final int BYTES = 32;

    private static final AesGcmParameters PARAMETERS = parameters();

    private final UUID id;
    private final Aead aead;

    /** The key that a browser carries as a token, and nobody else knows. */
    public static DataKey ofToken(byte[] token) {
        try {
            return new DataKey(new UUID(0, 0), token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The token is no key", e);
        }
    }

    DataKey(UUID id, byte[] material) throws GeneralSecurityException {
        this.id = id;
        aead = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key(material)).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey
    private static AesGcmKey key(byte[] material) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(PARAMETERS)
                .setKeyBytes(SecretBytes.copyFrom(material, InsecureSecretKeyAccess.get()))
                .build();
    }

    public Envelope lock(byte[] plain, Place place) {
        try {
            return new Envelope(id, aead.encrypt(plain, place.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + place.table() + " could not be locked", e);
        }
    }

    public byte[] open(Envelope envelope, Place place) {
        try {
            return aead.decrypt(envelope.ciphertext(), place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A locked value of " + place.table() + "." + place.column()
                            + " is damaged or stands in a wrong place",
                    e);
        }
    }

    /** Without a prefix: the envelope names the key already. */
    private static AesGcmParameters parameters() {
        try {
            AeadConfig.register();
            return AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
