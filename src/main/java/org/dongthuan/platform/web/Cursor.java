package org.dongthuan.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list that is sorted by a moment and then by a key, both from the highest on: right behind the line that
 * has them.
 *
 * @param key a number or an id, never a person: outsiders keep cursors, and can read them
 */
public record Cursor<K>(OffsetDateTime at, K key) {

    /** The cursors of one list, and how they are written. */
    public static final class Kind<K> {

        /** The form's version, the list, the moment in microseconds, as the database keeps it, and the key. */
        private static final Pattern FORM = Pattern.compile("1 ([a-z-]+) (\\d{1,16}) (\\S{1,40})");

        private final String list;
        private final Cursor<K> start;
        private final Function<String, K> reader;

        /**
         * @param anyKey stands where no key is compared, before the first line
         * @param reader throws an {@link IllegalArgumentException} for what is no key
         */
        public Kind(String list, K anyKey, Function<String, K> reader) {
            this.list = list;
            // the database reads this moment as infinity
            this.start = new Cursor<>(OffsetDateTime.MAX, anyKey);
            this.reader = reader;
        }

        /** Before the first line. */
        public Cursor<K> start() {
            return start;
        }

        public String text(Cursor<K> cursor) {
            long micros = ChronoUnit.MICROS.between(Instant.EPOCH, cursor.at());
            String words = "1 " + list + " " + micros + " " + cursor.key();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
        }

        /** Nothing typed is the start; refused is whatever was not written here. */
        public Cursor<K> read(String typed) {
            if (typed.isEmpty()) return start;
            try {
                byte[] words = Base64.getUrlDecoder().decode(typed);
                Matcher form = FORM.matcher(new String(words, StandardCharsets.UTF_8));
                if (!form.matches() || !form.group(1).equals(list)) throw malformed();
                Instant at = Instant.EPOCH.plus(Long.parseLong(form.group(2)), ChronoUnit.MICROS);
                return new Cursor<>(at.atOffset(ZoneOffset.UTC), reader.apply(form.group(3)));
            } catch (IllegalArgumentException e) {
                throw malformed();
            }
        }

        private static RuntimeException malformed() {
            return Paging.malformed(KeyPaging.PARAMETER, "malformed.after");
        }
    }
}
