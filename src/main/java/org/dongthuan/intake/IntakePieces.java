package org.dongthuan.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.dongthuan.intake.IntakeLine.Person;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.keys.DataKeys;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.platform.keys.KeyOwner;
import org.dongthuan.platform.keys.Place;
import org.springframework.stereotype.Component;

/** What stands in a file and what is wrong with it, locked with a key that each file has for itself and that goes with it. */
@Component
class IntakePieces {

    /** People in one piece. */
    static final int SIZE = 100;

    private static final TypeReference<List<Person>> PEOPLE = new TypeReference<>() {};
    private static final TypeReference<List<IntakeProblem>> PROBLEMS = new TypeReference<>() {};
    private static final TypeReference<IntakeMeanings> MEANINGS = new TypeReference<>() {};

    private final IntakePieceTable table;
    private final IntakeTable files;
    private final DataKeys keys;
    private final ObjectMapper json;

    IntakePieces(IntakePieceTable table, IntakeTable files, DataKeys keys, ObjectMapper json) {
        this.table = table;
        this.files = files;
        this.keys = keys;
        this.json = json;
    }

    void add(UUID file, List<Person> people) {
        for (int from = 0; from < people.size(); from += SIZE) {
            int position = from / SIZE;
            List<Person> some = people.subList(from, Math.min(people.size(), from + SIZE));
            table.add(file, position, lock(file, some, place("bytes", file, position)));
        }
    }

    /** @throws Refusal {@code intake-unknown} (404) where the file is over */
    List<Person> people(UUID file, int position) {
        byte[] locked = table.people(file, position).orElseThrow(() -> new Refusal.NotFound("intake-unknown"));
        return open(locked, place("bytes", file, position), PEOPLE);
    }

    void setProblems(UUID file, int position, List<IntakeProblem> problems) {
        byte[] locked = problems.isEmpty() ? null : lock(file, problems, place("problems", file, position));
        table.setProblems(file, position, locked);
    }

    /** In the order of the people. */
    List<IntakeProblem> problems(UUID file) {
        return table.problems(file).stream()
                .flatMap(one -> open(one.bytes(), place("problems", file, one.position()), PROBLEMS).stream())
                .toList();
    }

    IntakeMeanings meanings(UUID file) {
        byte[] locked = files.meanings(file);
        return locked == null ? IntakeMeanings.NONE : open(locked, meaningsOf(file), MEANINGS);
    }

    void setMeanings(UUID file, IntakeMeanings meanings) {
        files.mean(file, lock(file, meanings, meaningsOf(file)));
    }

    void keepProblemsOnly(UUID file) {
        table.keepProblemsOnly(file);
    }

    /** For good: the key goes as well, so that no old copy of the rows opens any more. */
    void remove(UUID file) {
        table.remove(file);
        keys.erase(owner(file));
    }

    private byte[] lock(UUID file, Object content, Place place) {
        try {
            return keys.of(owner(file))
                    .lock(json.writeValueAsBytes(content), place)
                    .bytes();
        } catch (JsonProcessingException e) {
            // its own words quote what it could not write
            throw new IllegalStateException("A piece of a file could not be written");
        }
    }

    private <T> T open(byte[] locked, Place place, TypeReference<T> type) {
        try {
            return json.readValue(keys.open(Envelope.of(locked), place), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyOwner owner(UUID file) {
        return new KeyOwner("intake", file);
    }

    private static Place place(String column, UUID file, int position) {
        return new Place("intake_piece", column, file + "/" + position);
    }

    private static Place meaningsOf(UUID file) {
        return new Place("intake_file", "meanings", file.toString());
    }
}
