package org.dongthuan.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.platform.keys.DataKey;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that were sent when the session was over, until their typist has signed in again.
 *
 * <p>Each is locked with a token that only the browser has; the database alone opens none. Another account that signs in
 * in that browser gets nothing of it.
 */
@Component
public class HeldForms {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HeldFormTable table;
    private final TypedForms typedForms;
    private final Throttle throttle;
    private final ObjectMapper json;

    HeldForms(HeldFormTable table, TypedForms typedForms, Throttles throttles, ObjectMapper json) {
        this.table = table;
        this.typedForms = typedForms;
        this.throttle = throttles.named("held-forms");
        this.json = json;
    }

    /** As it is locked. */
    record Held(String account, String draft, String path, Map<String, List<String>> parameters) {}

    /**
     * The token for the browser; none for more than a form holds, or from an address that sends too many.
     *
     * @param address whence it came
     */
    @Transactional
    public Optional<String> hold(String path, Map<String, List<String>> parameters, String address) {
        String account = first(parameters, TypedForm.TYPIST);
        byte[] content =
                write(new Held(account, first(parameters, TypedForm.DRAFT), path, TypedForm.typedIn(parameters)));
        if (content.length > TypedForms.LONGEST || !throttle.delay(address).isZero()) return Optional.empty();
        byte[] token = new byte[DataKey.BYTES];
        RANDOM.nextBytes(token);
        String id = id(token);
        table.insert(id, DataKey.ofToken(token).lock(content, place(id)).bytes());
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(token));
    }

    /** Gives the form back to its typist: where he finds it. It is held no longer, whoever it was that signed in. */
    @Transactional
    public Optional<String> giveBack(String token, String account) {
        return bytes(token)
                .flatMap(key -> table.take(id(key)).flatMap(content -> {
                    Held held = read(DataKey.ofToken(key).open(Envelope.of(content), place(id(key))));
                    if (!held.account().equals(account)) return Optional.empty();
                    return Optional.of(kept(account, held.path(), held.draft(), held.parameters()));
                }));
    }

    /** Keeps what its typist has sent without carrying anything out: where he finds it. */
    @Transactional
    public Optional<String> keep(String account, String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> typed = TypedForm.typedIn(parameters);
        boolean his = first(parameters, TypedForm.TYPIST).equals(account) && write(typed).length <= TypedForms.LONGEST;
        return his ? Optional.of(kept(account, path, first(parameters, TypedForm.DRAFT), typed)) : Optional.empty();
    }

    private String kept(String account, String path, String draft, Map<String, List<String>> typed) {
        return path + "?" + TypedForm.DRAFT + "=" + typedForms.save(account, path, draft, typed);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static Optional<byte[]> bytes(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == DataKey.BYTES ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String id(byte[] token) {
        return Sha256.of(token);
    }

    private static Place place(String id) {
        return new Place("held_form", "content", id);
    }

    private byte[] write(Object held) {
        try {
            return json.writeValueAsBytes(held);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A form cannot be written", e);
        }
    }

    private Held read(byte[] content) {
        try {
            return json.readValue(content, Held.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
