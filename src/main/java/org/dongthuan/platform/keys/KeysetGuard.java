package org.dongthuan.platform.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.platform.keys.KeysetTable.Used;
import org.jspecify.annotations.Nullable;

/** Lets nobody work with a keyset that does not open what is in the database. */
final class KeysetGuard {

    private static final byte[] KNOWN = "a keyset that fits this database".getBytes(StandardCharsets.UTF_8);

    private final KeysetTable table;
    private final Clock clock;

    KeysetGuard(KeysetTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * The keyset, proved to open every data key; call it in a transaction.
     *
     * @param named the file that the operator named
     * @param own where the embedded default keeps its own, which is made when the database is new
     */
    Keyset admitted(@Nullable Path named, @Nullable Path own) {
        table.lock();
        List<Used> used = table.used();
        Keyset keyset = keyset(named, own, used.isEmpty());
        for (Used key : used) {
            if (!opens(keyset, key)) throw wrong(named == null ? own : named);
        }
        table.add(proofOf(keyset), OffsetDateTime.now(clock));
        return keyset;
    }

    private static Keyset keyset(@Nullable Path named, @Nullable Path own, boolean nothingIsLocked) {
        Path path = named == null ? own : named;
        if (path == null) {
            throw new KeysetRefusal(
                    "No keyset is named: set platform.keyset (PLATFORM_KEYSET) to the file of the keys that"
                            + " open the values in the database, or make a first one with 'java -jar dongthuan.jar keyset new FILE'.");
        }
        var file = new KeysetFile(path);
        if (file.exists()) return file.read();
        if (named == null && nothingIsLocked) return created(file);
        if (nothingIsLocked) {
            throw new KeysetRefusal("The keyset " + file.path() + " does not exist: make it with"
                    + " 'java -jar dongthuan.jar keyset new " + file.path()
                    + "', and keep a copy apart from the database.");
        }
        throw new KeysetRefusal(
                "The keyset " + file.path() + " is missing, and without it no locked value of this database can"
                        + " be read: bring the file back from its backup.");
    }

    private static Keyset created(KeysetFile file) {
        try {
            Keyset fresh = Keyset.fresh();
            file.create(fresh);
            return fresh;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No keyset could be made", e);
        }
    }

    private static KeysetRefusal wrong(@Nullable Path path) {
        return new KeysetRefusal(
                "The keyset " + path + " does not open the keys in this database, so no locked value could be"
                        + " read: bring back the keyset that belongs to it.");
    }

    private static boolean opens(Keyset keyset, Used key) {
        try {
            return keyset.ids().contains(key.id())
                    && MessageDigest.isEqual(KNOWN, keyset.unwrap(key.proof(), place(key.id())))
                    && MessageDigest.isEqual(key.indexProof(), keyset.index(KNOWN));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Used proofOf(Keyset keyset) {
        long id = keyset.primary();
        return new Used(id, keyset.wrap(KNOWN, place(id)), keyset.index(KNOWN));
    }

    private static Place place(long id) {
        return new Place("key_encryption_key", "proof", Long.toString(id));
    }
}
