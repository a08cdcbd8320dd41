package org.dongthuan.platform.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.platform.StartRefusal;
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
            throw new StartRefusal(
                    "Chưa khai báo bộ khóa: đặt platform.keyset (PLATFORM_KEYSET) là tệp khóa mở được dữ liệu trong cơ sở dữ"
                            + " liệu, hoặc tạo bộ khóa đầu tiên bằng lệnh 'java -jar dongthuan.jar keyset new TỆP'.",
                    "No keyset is named: set platform.keyset (PLATFORM_KEYSET) to the file of the keys that open the values"
                            + " in the database, or make a first one with 'java -jar dongthuan.jar keyset new FILE'.");
        }
        var file = new KeysetFile(path);
        if (file.exists()) return file.read();
        if (named == null && nothingIsLocked) return created(file);
        throw nothingIsLocked ? notMadeYet(file.path()) : lost(file.path());
    }

    private static StartRefusal notMadeYet(Path file) {
        return new StartRefusal(
                "Không có bộ khóa " + file + ": tạo bằng lệnh 'java -jar dongthuan.jar keyset new " + file
                        + "' và giữ một bản sao tách khỏi cơ sở dữ liệu.",
                "The keyset " + file + " does not exist: make it with 'java -jar dongthuan.jar keyset new " + file
                        + "', and keep a copy apart from the database.");
    }

    private static StartRefusal lost(Path file) {
        return new StartRefusal(
                "Mất bộ khóa " + file
                        + ", thiếu nó không đọc được giá trị nào đã khóa trong cơ sở dữ liệu này: khôi phục"
                        + " tệp từ bản sao lưu.",
                "The keyset " + file + " is missing, and without it no locked value of this database can be read: bring"
                        + " the file back from its backup.");
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

    private static StartRefusal wrong(@Nullable Path path) {
        return new StartRefusal(
                "Bộ khóa " + path
                        + " không mở được các khóa trong cơ sở dữ liệu này nên không đọc được giá trị nào đã khóa:"
                        + " dùng lại đúng bộ khóa của nó.",
                "The keyset " + path
                        + " does not open the keys in this database, so no locked value could be read: bring"
                        + " back the keyset that belongs to it.");
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
