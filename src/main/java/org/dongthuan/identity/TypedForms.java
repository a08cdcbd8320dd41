package org.dongthuan.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.identity.TypedFormTable.Row;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each person has typed and not sent yet: locked, and for nobody else. */
@Component
public class TypedForms {

    static final int MOST = 50;
    static final int LONGEST = 200_000;

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final TypedFormTable table;
    private final DataKeys keys;
    private final ObjectMapper json;

    TypedForms(TypedFormTable table, DataKeys keys, ObjectMapper json) {
        this.table = table;
        this.keys = keys;
        this.json = json;
    }

    /**
     * Keeps what is typed; of very many forms the oldest go.
     *
     * @param id as the page names it; another where it names none
     * @return the name under which it is kept
     * @throws Refusal.RuleViolated {@code malformed} (400) for more than any form of ours holds
     */
    @Transactional
    public UUID save(String account, String path, @Nullable String id, Map<String, List<String>> parameters) {
        UUID form = idOf(id).orElseGet(UUID::randomUUID);
        byte[] content = write(TypedForm.typedIn(parameters));
        if (content.length > LONGEST) throw Refusal.RuleViolated.malformed("malformed");
        Envelope locked = keys.of(owner(account)).lock(content, place(account, form));
        table.save(account, form, path, locked.bytes());
        table.forgetAllBut(account, MOST);
        return form;
    }

    /** Nothing for somebody else's, and for a form of another page. */
    @Transactional(readOnly = true)
    public Optional<TypedForm> find(String account, String path, @Nullable String id) {
        return idOf(id).flatMap(form -> table.find(account, form))
                .filter(row -> row.path().equals(path))
                .map(row -> open(account, row));
    }

    /** As {@link #find}; where the page names none, what was typed last on it. */
    @Transactional(readOnly = true)
    public Optional<TypedForm> findOrLatest(String account, String path, @Nullable String id) {
        return id == null ? list(account, List.of(path)).findFirst() : find(account, path, id);
    }

    /** Those of these pages, the latest first. */
    @Transactional(readOnly = true)
    public Stream<TypedForm> list(String account, Collection<String> paths) {
        return table.list(account, paths).stream().map(row -> open(account, row));
    }

    @Transactional
    public void remove(String account, @Nullable String id) {
        idOf(id).ifPresent(form -> table.remove(account, form));
    }

    /** Of what was typed on that page all but the latest goes. */
    @Transactional
    public void keepLatest(String account, String path, int most) {
        table.forgetAllBut(account, path, most);
    }

    private TypedForm open(String account, Row row) {
        byte[] content = keys.open(Envelope.of(row.content()), place(account, row.id()));
        return new TypedForm(row.id(), row.path(), read(content), row.savedAt());
    }

    /** All of an account's are locked with one key. */
    private static KeyOwner owner(String account) {
        return new KeyOwner("account", UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)));
    }

    private static Place place(String account, UUID form) {
        return new Place("typed_form", "content", account + "/" + form);
    }

    private static Optional<UUID> idOf(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] write(Map<String, List<String>> fields) {
        try {
            return json.writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form cannot be written", e);
        }
    }

    private Map<String, List<String>> read(byte[] content) {
        try {
            return json.readValue(content, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
