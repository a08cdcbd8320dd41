package org.dongthuan.platform.keys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A keyset as a file of JSON, readable for its owner only.
 *
 * <p>It is on the disk before anybody may use it: what is locked with a key that a power cut takes away is lost.
 */
final class KeysetFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeysetFile.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY_ENCRYPTION = "keyEncryption";
    private static final String BLIND_INDEX = "blindIndex";

    private final Path file;

    KeysetFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path path() {
        return file;
    }

    Keyset read() {
        try {
            warnOfOtherReaders();
            JsonNode stored = JSON.readTree(Files.readAllBytes(file));
            return new Keyset(handle(stored.path(KEY_ENCRYPTION)), handle(stored.path(BLIND_INDEX)));
        } catch (IOException | GeneralSecurityException e) {
            // without the cause, which might quote the file
            throw new KeysetRefusal("The keyset " + file + " cannot be read as a keyset: "
                    + e.getClass().getSimpleName() + "; put the right file in its place.");
        }
    }

    /** No refusal: a mount may say so although nobody else gets there. */
    private void warnOfOtherReaders() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return;
        if (Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ)) {
            LOG.warn("The keyset {} can be read by every user of this machine: take that right away", file);
        }
    }

    /** As a new file; one that is there is never written over. */
    void create(Keyset keyset) {
        try {
            Files.createDirectories(parent());
            write(file, keyset, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the place of the one that was there, wholly or not at all. */
    void replace(Keyset keyset) {
        Path beside = parent().resolve(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            write(beside, keyset, StandardOpenOption.CREATE_NEW);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path target, Keyset keyset, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(target, Set.of(StandardOpenOption.WRITE, how), ownerOnly())) {
            ByteBuffer content = ByteBuffer.wrap(json(keyset));
            while (content.hasRemaining()) channel.write(content);
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }

    private static byte[] json(Keyset keyset) throws IOException {
        var stored = JSON.createObjectNode();
        stored.set(KEY_ENCRYPTION, tree(keyset.keyEncryption()));
        stored.set(BLIND_INDEX, tree(keyset.blindIndex()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(stored).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(KeysetHandle handle) throws IOException {
        try {
            return JSON.readTree(TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A keyset could not be written", e);
        }
    }

    private static KeysetHandle handle(JsonNode stored) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(stored.toString(), InsecureSecretKeyAccess.get());
    }

    private Path parent() {
        Path parent = file.getParent();
        if (parent == null) throw new IllegalArgumentException("No file: " + file);
        return parent;
    }
}
