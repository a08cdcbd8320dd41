package org.dongthuan.update;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.TypedForm;
import org.dongthuan.identity.TypedForms;
import org.springframework.stereotype.Component;

/** Lists that were looked at and not confirmed yet are kept like what is typed: locked, for their officer alone, for a while. */
@Component
class ListDrafts {

    private static final String PATH = "/record-updates/batches";
    private static final TypeReference<ListTable> TABLE = new TypeReference<>() {};

    private final TypedForms forms;
    private final ObjectMapper json;

    ListDrafts(TypedForms forms, ObjectMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** A list as it came. */
    record Draft(UpdateKind kind, ListTable table) {}

    UUID save(Actor actor, Draft draft) {
        return forms.save(
                actor.account(),
                PATH,
                null,
                Map.of("kind", List.of(draft.kind().id()), "table", List.of(packed(draft.table()))));
    }

    Optional<Draft> find(Actor actor, UUID id, UpdateKinds kinds) {
        return forms.find(actor.account(), PATH, id.toString()).flatMap(form -> draft(form, kinds));
    }

    void remove(Actor actor, UUID id) {
        forms.remove(actor.account(), id.toString());
    }

    private Optional<Draft> draft(TypedForm form, UpdateKinds kinds) {
        return kinds.find(form.first("kind")).map(kind -> new Draft(kind, unpacked(form.first("table"))));
    }

    /** A thousand rows say much the same. */
    private String packed(ListTable table) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(json.writeValueAsBytes(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private ListTable unpacked(String text) {
        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            return json.readValue(zip.readAllBytes(), TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
