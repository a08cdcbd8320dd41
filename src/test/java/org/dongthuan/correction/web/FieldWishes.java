package org.dongthuan.correction.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.dongthuan.TestClient;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.RightValues;
import org.dongthuan.correction.Route;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;

/** For each field what somebody sends who does everything right; of a repeating one he asks for one more row. */
final class FieldWishes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode record;
    private final RightValues values;
    private final UUID paper;

    private FieldWishes(FieldCatalogue catalogue, JsonNode record, UUID paper) {
        this.record = record;
        this.values = new RightValues(catalogue, paper);
        this.paper = paper;
    }

    /** Of a person who reads his record and uploads one paper for everything. */
    static FieldWishes of(TestClient person, FieldCatalogue catalogue) {
        JsonNode record = person.get("/api/v1/me/record").json();
        String paper = person.upload("/api/v1/evidence", "giay-to.png", "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
        return new FieldWishes(catalogue, record, UUID.fromString(paper));
    }

    UUID paper() {
        return paper;
    }

    /** What the record holds now; of a new row nothing. */
    JsonNode seen(Field field) {
        return field.repeating() ? NullNode.getInstance() : record.at("/fields/" + field.id() + "/value");
    }

    /** What it shall hold, of a row its columns. */
    JsonNode wanted(Field field) {
        return field.repeating() ? values.row(field) : values.other(field, seen(field));
    }

    /** Whether it is not taken without a paper: a portrait proves itself, and for the Party nobody here decides. */
    static boolean asksForPaper(Field field) {
        return field.needsEvidence() && !isOfTheParty(field) && field.type() != Field.Type.FILE;
    }

    /** How many documents a right wish brings: a portrait is one itself. */
    static int documents(Field field) {
        return asksForPaper(field) || field.type() == Field.Type.FILE ? 1 : 0;
    }

    /** By who may say what is right (Decree 27/2026/NĐ-CP Art. 20(3)). */
    static Route route(Field field) {
        if (isOfTheParty(field)) return Route.REDIRECT;
        return switch (field.owner().kind()) {
            case PERSON -> Route.DECIDE;
            case AGENCY -> Route.CONFIRM;
            case SOURCE -> Route.ALIGN;
        };
    }

    static String kind(JsonNode seen) {
        return seen.isNull() ? "SUPPLEMENT" : "ADJUSTMENT";
    }

    private static boolean isOfTheParty(Field field) {
        return "party".equals(field.owner().source());
    }

    /** The wish with the paper where one is asked for. */
    ObjectNode item(Field field) {
        ObjectNode item = bare(field);
        if (asksForPaper(field)) item.withArray("evidenceIds").add(paper.toString());
        return item;
    }

    ObjectNode bare(Field field) {
        ObjectNode item = JSON.objectNode().put("field", field.id()).put("kind", kind(seen(field)));
        item.set("seenValue", seen(field));
        item.set("wantedValue", asked(field));
        item.putArray("evidenceIds");
        return item;
    }

    /** What it shall hold as a call asks for it. */
    JsonNode asked(Field field) {
        if (!field.repeating()) return wanted(field);
        return JSON.objectNode().put("operation", "ADD").set("row", wanted(field));
    }

    ObjectNode request(JsonNode item) {
        ObjectNode request = JSON.objectNode()
                .put("recordId", record.get("id").asText())
                .put("reason", "Theo giấy tờ kèm theo")
                .put("attested", true);
        request.putArray("items").add(item);
        return request;
    }
}
