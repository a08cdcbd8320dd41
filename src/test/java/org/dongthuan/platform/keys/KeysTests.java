package org.dongthuan.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.StartRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys on a database of their own: it is locked out of, rotated and erased as no shared one could be. */
class KeysTests {

    private static final Place HERE = new Place("record", "fields.religion", "one");
    private static final byte[] SECRET = "\"14\"".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");

    private static EmbeddedPostgres postgres;
    private static JdbcClient database;
    private static TransactionTemplate transaction;

    @TempDir
    Path home;

    @BeforeAll
    static void startTheServer() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        DataSource source = postgres.getPostgresDatabase();
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        database.sql("create schema app").update();
        database.sql("create role runtime").update();
        String tables = Files.readString(Path.of("src/main/resources/db/migration/V0100__platform.sql"));
        database.sql(tables.replace("${runtime-role}", "runtime")).update();
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void startWithoutKeys() {
        database.sql("truncate app.data_key, app.key_encryption_key").update();
    }

    @Test
    void whatIsLockedOpensAgain() {
        DataKeys keys = keys(admitted());
        Envelope locked = locked(keys, owner(), HERE);
        assertThat(keys.open(locked, HERE)).isEqualTo(SECRET);
        assertThat(keys.open(Envelope.of(locked.bytes()), HERE)).isEqualTo(SECRET);
        assertThat(locked.bytes()).hasSize(SECRET.length + Envelope.OVERHEAD);
        assertThat(new String(locked.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("14\"");
    }

    @Test
    void theSameValueLooksDifferentEachTime() {
        DataKeys keys = keys(admitted());
        KeyOwner owner = owner();
        assertThat(locked(keys, owner, HERE).ciphertext())
                .isNotEqualTo(locked(keys, owner, HERE).ciphertext());
    }

    @Test
    void aValueMovedToAnotherPlaceDoesNotOpen() {
        DataKeys keys = keys(admitted());
        Envelope locked = locked(keys, owner(), HERE);
        for (Place elsewhere : List.of(
                new Place("record", "fields.religion", "two"),
                new Place("record", "fields.ethnicity", "one"),
                new Place("field_change", "fields.religion", "one"))) {
            assertThatIllegalStateException().isThrownBy(() -> keys.open(locked, elsewhere));
        }
    }

    @Test
    void aKeyPutUnderAnotherOwnerDoesNotOpen() {
        Keyset keyset = admitted();
        Envelope locked = locked(keys(keyset), owner(), HERE);
        database.sql("update app.data_key set owner = gen_random_uuid()").update();
        assertThatIllegalStateException().isThrownBy(() -> keys(keyset).open(locked, HERE));
    }

    @Test
    void eachOwnerHasOneKey() {
        DataKeys keys = keys(admitted());
        KeyOwner owner = owner();
        assertThat(locked(keys, owner, HERE).key())
                .isEqualTo(locked(keys, owner, HERE).key());
        assertThat(locked(keys, owner(), HERE).key())
                .isNotEqualTo(locked(keys, owner, HERE).key());
        List<UUID> many =
                IntStream.range(0, 2500).mapToObj(i -> UUID.randomUUID()).toList();
        Map<UUID, DataKey> made = transaction.execute(status -> keys.of("record", many));
        assertThat(made).containsOnlyKeys(many);
        assertThat(database.sql("select count(distinct id) from app.data_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2502);
    }

    @Test
    void aKeyThatWasRolledBackLocksNothing() {
        Keyset keyset = admitted();
        DataKeys keys = keys(keyset);
        KeyOwner owner = owner();
        UUID first = transaction.execute(status -> {
            status.setRollbackOnly();
            return keys.of(owner).lock(SECRET, HERE).key();
        });
        Envelope locked = locked(keys, owner, HERE);
        assertThat(locked.key()).isNotEqualTo(first);
        assertThat(keys(keyset).open(locked, HERE)).isEqualTo(SECRET);
    }

    @Test
    void erasedIsErasedForGoodAndSaysSo() {
        Keyset keyset = admitted();
        DataKeys keys = keys(keyset);
        KeyOwner owner = owner();
        Envelope locked = locked(keys, owner, HERE);
        Envelope others = locked(keys, owner(), HERE);
        assertThat(transaction.<Boolean>execute(status -> keys.erase(owner))).isTrue();

        for (DataKeys any : List.of(keys, keys(keyset))) {
            assertThatExceptionOfType(Refusal.Erased.class).isThrownBy(() -> any.open(locked, HERE));
            assertThat(any.open(others, HERE)).isEqualTo(SECRET);
        }
        assertThat(transaction.<Boolean>execute(status -> keys.erase(owner))).isFalse();
        Envelope later = locked(keys, owner, HERE);
        assertThat(keys.open(later, HERE)).isEqualTo(SECRET);
        assertThatExceptionOfType(Refusal.Erased.class).isThrownBy(() -> keys.open(locked, HERE));
        assertThat(keysWithMaterial()).isEqualTo(2);
    }

    @Test
    void whatGoesWithAKeyGoesInTheTransactionOfTheErasure() {
        List<KeyOwner> gone = new ArrayList<>();
        DataKeys keys = keys(admitted(), owner -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            gone.add(owner);
        });
        KeyOwner owner = owner();
        transaction.executeWithoutResult(status -> keys.erase(owner));
        assertThat(gone).containsExactly(owner);
    }

    @Test
    void anErasureThatIsRolledBackErasesNothing() {
        DataKeys keys = keys(admitted());
        KeyOwner owner = owner();
        Envelope locked = locked(keys, owner, HERE);
        transaction.executeWithoutResult(status -> {
            keys.erase(owner);
            status.setRollbackOnly();
        });
        assertThat(keys.open(locked, HERE)).isEqualTo(SECRET);
    }

    @Test
    void openedKeysAreForgottenAfterAMinuteAndNeverMany() throws Exception {
        long[] now = {0};
        var opened = new OpenedKeys(() -> now[0]);
        var key = new DataKey(UUID.randomUUID(), new byte[DataKey.BYTES]);
        UUID first = UUID.randomUUID();
        opened.keep(first, key);
        now[0] = OpenedKeys.KEPT.toNanos() - 1;
        assertThat(opened.find(first)).contains(key);
        now[0]++;
        assertThat(opened.find(first)).isEmpty();
        opened.keep(first, key);
        for (int i = 0; i < OpenedKeys.MOST; i++) opened.keep(UUID.randomUUID(), key);
        assertThat(opened.find(first)).isEmpty();
    }

    @Test
    void theEmbeddedDefaultMakesItsOwnForItselfAlone() throws IOException {
        Path own = home.resolve("data/keyset.json");
        Keyset made = admitted(null, own);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
        assertThat(admitted(null, own).primary()).isEqualTo(made.primary());
    }

    @Test
    void withoutTheKeysetNothingStarts() throws IOException {
        Path own = home.resolve("keyset.json");
        admitted(null, own);
        Files.delete(own);
        assertRefused(null, own, "is missing");
        assertThat(own).doesNotExist();
        assertRefused(own, null, "is missing");
    }

    @Test
    void anotherKeysetStartsNothing() {
        admitted();
        assertRefused(made("other.json"), null, "does not open the keys");
        Path own = made("third.json");
        assertRefused(null, own, "does not open the keys");
    }

    @Test
    void aServerStartsWithNoKeysetOfItsOwnMaking() {
        assertRefused(null, null, "No keyset is named");
        assertRefused(home.resolve("none.json"), null, "does not exist");
        assertThat(home.resolve("none.json")).doesNotExist();
    }

    @Test
    void aTornFileIsNoKeyset() throws IOException {
        Path file = made("torn.json");
        Files.writeString(file, Files.readString(file).substring(0, 200));
        assertRefused(file, null, "cannot be read");
    }

    @Test
    void aRotationWrapsTheKeysAnewAndTouchesNoValue() throws IOException {
        Path file = made("keyset.json");
        Keyset before = admitted(file, null);
        KeyOwner owner = owner();
        Envelope locked = locked(keys(before), owner, HERE);
        many(keys(before), Rewrapping.AT_A_TIME + 10);
        KeyOwner erased = owner();
        Envelope gone = locked(keys(before), erased, HERE);
        transaction.executeWithoutResult(status -> keys(before).erase(erased));

        assertThat(run("add", file)).isZero();
        Keyset added = admitted(file, null);
        assertThat(added.primary()).isEqualTo(before.primary());
        assertThat(run("promote", file)).isZero();
        Keyset after = admitted(file, null);
        assertThat(after.primary()).isNotEqualTo(before.primary());
        // a node that has not followed yet and one that has understand each other
        assertThat(keys(added).open(locked(keys(after), owner(), HERE), HERE)).isEqualTo(SECRET);

        assertThat(rewrapping(after, NOON).rewrap()).isEqualTo(Rewrapping.AT_A_TIME + 11);
        assertThat(rewrapping(after, NOON).rewrap()).isZero();
        assertThat(database.sql("select distinct wrapped_with from app.data_key where wrapped is not null")
                        .query(Long.class)
                        .list())
                .containsExactly(after.primary());
        assertThat(keys(after).open(locked, HERE)).isEqualTo(SECRET);
        assertThatExceptionOfType(Refusal.Erased.class)
                .isThrownBy(() -> keys(after).open(gone, HERE));
        assertThat(new BlindIndex(after).of("tax_code", "8012345678"))
                .isEqualTo(new BlindIndex(before).of("tax_code", "8012345678"));
    }

    @Test
    void anOldKeyLeavesTheKeysetWhenNothingNeedsIt() throws IOException {
        Path file = made("keyset.json");
        Keyset before = admitted(file, null);
        Envelope locked = locked(keys(before), owner(), HERE);
        run("add", file);
        run("promote", file);
        Keyset after = admitted(file, null);
        String both = Files.readString(file);

        assertThat(run("prune", file)).isZero();
        assertRefused(file, null, "does not open the keys");
        Files.writeString(file, both);
        rewrapping(after, NOON).rewrap();
        assertThat(run("prune", file)).isZero();
        assertRefused(file, null, "does not open the keys");
        rewrapping(after, NOON.plus(Rewrapping.UNTIL_ALL_NODES_FOLLOW)).rewrap();
        Keyset alone = admitted(file, null);
        assertThat(alone.ids()).containsExactly(after.primary());
        assertThat(keys(alone).open(locked, HERE)).isEqualTo(SECRET);
    }

    @Test
    void theCommandOverwritesNoKeyset() throws IOException {
        Path file = home.resolve("one.json");
        assertThat(run("prune", file)).isEqualTo(1);
        assertThat(run("ensure", file)).isZero();
        String made = Files.readString(file);
        assertThat(run("new", file)).isEqualTo(1);
        assertThat(run("ensure", file)).isZero();
        assertThat(run("rotate", file)).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(KeysetCommand.isAsked(new String[] {"keyset"})).isTrue();
        assertThat(KeysetCommand.isAsked(new String[] {"--server.port=1"})).isFalse();
    }

    @Test
    void theCommandPrintsNoKey() {
        var printed = new ByteArrayOutputStream();
        Path file = home.resolve("quiet.json");
        KeysetCommand.run(List.of("keyset", "new", file.toString()), new PrintStream(printed));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("wrapping with")
                .doesNotContain("value");
    }

    @Test
    void aBlindIndexKnowsTheSameNumberAgainAndItsColumn() {
        var index = new BlindIndex(admitted());
        assertThat(index.of("personal_id", "999000000001")).isEqualTo(index.of("personal_id", "999000000001"));
        assertThat(index.of("personal_id", "999000000001"))
                .isNotEqualTo(index.of("personal_id", "999000000002"))
                .isNotEqualTo(index.of("tax_code", "999000000001"));
    }

    @Test
    void theRuntimeRoleBringsNoErasedKeyBack() {
        DataKeys keys = keys(admitted());
        KeyOwner owner = owner();
        locked(keys, owner, HERE);
        byte[] wrapped = database.sql("select wrapped from app.data_key")
                .query(byte[].class)
                .single();
        transaction.executeWithoutResult(status -> keys.erase(owner));
        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> database.sql("""
                                update app.data_key set wrapped = :wrapped, erased_at = null,
                                wrapped_with = (select id from app.key_encryption_key)""").param("wrapped", wrapped).update());
    }

    private Keyset admitted() {
        return admitted(made(UUID.randomUUID() + ".json"), null);
    }

    private static Keyset admitted(@Nullable Path named, @Nullable Path own) {
        var guard = new KeysetGuard(new KeysetTable(database), clock(NOON));
        return transaction.execute(status -> guard.admitted(named, own));
    }

    private static void assertRefused(@Nullable Path named, @Nullable Path own, String words) {
        assertThatExceptionOfType(StartRefusal.class)
                .isThrownBy(() -> admitted(named, own))
                .withMessageContaining(words)
                .withMessageEndingWith(".");
    }

    private Path made(String name) {
        Path file = home.resolve(name);
        assertThat(run("new", file)).isZero();
        return file;
    }

    private static int run(String verb, Path file) {
        return KeysetCommand.run(
                List.of("keyset", verb, file.toString()), new PrintStream(new ByteArrayOutputStream()));
    }

    private static DataKeys keys(Keyset keyset, ErasedWithKey... others) {
        return new DataKeys(new DataKeyTable(database), keyset, clock(NOON), List.of(others));
    }

    private static Rewrapping rewrapping(Keyset keyset, Instant now) {
        return new Rewrapping(keyset, new DataKeyTable(database), database, transaction, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now.plus(Duration.ofMillis(1)), ZoneOffset.UTC);
    }

    private static Envelope locked(DataKeys keys, KeyOwner owner, Place place) {
        return transaction.execute(status -> keys.of(owner).lock(SECRET, place));
    }

    private static void many(DataKeys keys, int count) {
        List<UUID> owners =
                IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).collect(Collectors.toList());
        transaction.executeWithoutResult(status -> keys.of("record", owners));
    }

    private static int keysWithMaterial() {
        return database.sql("select count(*) from app.data_key where wrapped is not null")
                .query(Integer.class)
                .single();
    }

    private static KeyOwner owner() {
        return new KeyOwner("record", UUID.randomUUID());
    }
}
