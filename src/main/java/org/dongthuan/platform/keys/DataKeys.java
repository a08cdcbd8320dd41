package org.dongthuan.platform.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.keys.DataKeyTable.WrappedKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The data keys: one for each owner, made when it is first needed, gone when its values are erased. */
@Component
public class DataKeys {

    private final DataKeyTable table;
    private final Keyset keyset;
    private final Clock clock;
    private final List<ErasedWithKey> others;
    private final SecureRandom random = new SecureRandom();
    private final OpenedKeys opened = new OpenedKeys(System::nanoTime);

    DataKeys(DataKeyTable table, Keyset keyset, Clock clock, List<ErasedWithKey> others) {
        this.table = table;
        this.keyset = keyset;
        this.clock = clock;
        this.others = List.copyOf(others);
    }

    /** The key to lock this owner's values with, in the transaction that stores them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DataKey of(KeyOwner owner) {
        DataKey key = of(owner.kind(), Set.of(owner.id())).get(owner.id());
        if (key == null) throw new IllegalStateException("No key for " + owner);
        return key;
    }

    /**
     * The keys of many owners at once.
     *
     * <p>Always asked of the database: a key that somebody's transaction made and rolled back must lock nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, DataKey> of(String kind, Collection<UUID> owners) {
        Map<UUID, DataKey> keys = new HashMap<>();
        table.of(kind, owners).forEach(key -> keys.put(key.owner(), open(key)));
        Set<UUID> missing = owners.stream()
                .filter(owner -> !keys.containsKey(owner))
                .collect(Collectors.toCollection(HashSet::new));
        if (missing.isEmpty()) return keys;
        List<WrappedKey> fresh =
                missing.stream().map(owner -> fresh(kind, owner)).toList();
        Set<UUID> added = Set.copyOf(table.add(fresh, keyset.primary(), OffsetDateTime.now(clock)));
        fresh.stream().filter(key -> added.contains(key.id())).forEach(key -> keys.put(key.owner(), open(key)));
        missing.removeAll(keys.keySet());
        if (!missing.isEmpty()) table.of(kind, missing).forEach(key -> keys.put(key.owner(), open(key)));
        return keys;
    }

    /** Those of the owners whose values can be opened: they have a key, and it was not taken away. */
    public Set<UUID> held(String kind, Collection<UUID> owners) {
        return table.of(kind, owners).stream().map(WrappedKey::owner).collect(Collectors.toUnmodifiableSet());
    }

    /** Opens the keys of many owners in one statement, so that what is locked for them asks for none any more. */
    public void prepare(String kind, Collection<UUID> owners) {
        table.of(kind, owners).forEach(this::open);
    }

    /**
     * What is locked in the envelope.
     *
     * @throws Refusal.Erased when its key was taken away
     */
    public byte[] open(Envelope envelope, Place place) {
        DataKey key = opened.find(envelope.key()).orElseGet(() -> find(envelope.key()));
        return key.open(envelope, place);
    }

    /**
     * Erases everything that was locked for this owner, history and old versions included, by taking the key away; what
     * is locked later gets another one. What goes with the key goes too. The caller logs it.
     *
     * @return whether there was something
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean erase(KeyOwner owner) {
        List<UUID> erased = table.erase(owner, OffsetDateTime.now(clock));
        others.forEach(other -> other.erased(owner));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                erased.forEach(opened::forget);
            }
        });
        return !erased.isEmpty();
    }

    private DataKey find(UUID id) {
        return open(table.find(id)
                .orElseThrow(() -> new IllegalStateException("The data key " + id + " is not in the database")));
    }

    private DataKey open(WrappedKey key) {
        byte[] wrapped = key.wrapped();
        if (wrapped == null) throw new Refusal.Erased("data-erased");
        DataKey unwrapped = opened.find(key.id()).orElseGet(() -> unwrapped(key, wrapped));
        opened.keep(key.id(), unwrapped);
        return unwrapped;
    }

    private DataKey unwrapped(WrappedKey key, byte[] wrapped) {
        try {
            return new DataKey(key.id(), keyset.unwrap(wrapped, key.place()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset does not open the data key " + key.id(), e);
        }
    }

    private WrappedKey fresh(String kind, UUID owner) {
        byte[] material = new byte[DataKey.BYTES];
        random.nextBytes(material);
        var bare = new WrappedKey(UUID.randomUUID(), kind, owner, null);
        return new WrappedKey(bare.id(), kind, owner, keyset.wrap(material, bare.place()));
    }
}
