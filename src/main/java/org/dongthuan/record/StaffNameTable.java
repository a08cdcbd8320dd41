package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.DecidedRecords.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.record_name_word}: of each agency one index in the order of words, read from behind a place as
 * far as the page goes.
 */
@Component
class StaffNameTable {

    /** How many rows of a word are counted to find out which of several is the rarest. */
    private static final int RARE = 2_000;

    /** Behind every letter of a folded word. */
    private static final String LAST = "\uFFFF";

    private static final String PERSON =
            "r.id, r.account, r.name, r.fields #>> '{employee_code,value}' as staff_number";

    /** Who answers for the record today, and where its holder works: facts with dates, the later statement counts. */
    private static final String TODAY = """
            join lateral (select agency from app.record_agency where record_id = r.id and kind = '%s'
                and valid_from <= :day and (valid_to is null or valid_to >= :day) order by id desc limit 1) %s on %s""";

    private static final String USING = TODAY.formatted("USING", "u", "%s");
    private static final String MANAGING = TODAY.formatted("MANAGING", "m", "m.agency = any(:agencies)");

    /** One line for each person: of several words that begin so the first. */
    private static final String FOUND = """
            and (w.word, w.folded_name, w.record_id) > (:afterWord, :afterName, :afterRecord)
            and r.secrecy = 'normal' and (r.account is null or not (r.account = any(:leftOut)))""";

    private static final String BY_WORD = """
            and w.word >= :first and w.word < :behind and (' ' || w.folded_name) like all (:others)
            and not exists (select 1 from app.record_name_word o where o.record_id = w.record_id
                and o.word >= :first and o.word < :behind and o.word < w.word)""";

    private static final String ALL = "and w.given";

    private static final String PAGE = """
            select * from (
                select listed.* from unnest(:codes::text[]) as a (code) cross join lateral (
                    select %1$s, w.word, w.folded_name, u.agency from app.record_name_word w
                    join app.record r on r.id = w.record_id
                    %2$s
                    %3$s
                    where w.%4$s = a.code and w.managing_agency = any(:agencies) %5$s %6$s
                    order by w.word, w.folded_name, w.record_id limit :most) as listed
                union all (
                    select %1$s, w.word, w.folded_name, u.agency from app.record_name_word w
                    join app.record r on r.id = w.record_id
                    %3$s
                    where w.record_id = any(:besides::uuid[]) %5$s %6$s
                    order by w.word, w.folded_name, w.record_id limit :most)) as found
            order by word, folded_name, id limit :most""";

    private final JdbcClient database;

    StaffNameTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whose lists.
     *
     * @param using only those who work at one of these; everybody where none is named
     */
    record Within(Scope scope, List<AgencyCode> using, LocalDate day) {}

    /** Right behind that line. */
    record Place(String word, String name, UUID record) {
        static final Place START = new Place("", "", new UUID(0, 0));
    }

    /** @param words the first one leads through the index */
    List<StaffMember> behind(Within within, List<String> words, Place after, int most) {
        boolean narrow = !within.using().isEmpty();
        String[] agencies = codes(within.scope().agencies());
        String sql = PAGE.formatted(
                PERSON,
                MANAGING,
                USING.formatted(narrow ? "u.agency = any(:codes)" : "true"),
                narrow ? "using_agency" : "managing_agency",
                FOUND,
                words.isEmpty() ? ALL : BY_WORD);
        var statement = database.sql(sql)
                .param("codes", narrow ? codes(within.using()) : agencies)
                .param("agencies", agencies)
                .param("leftOut", within.scope().leftOut().toArray(String[]::new))
                .param(
                        "besides",
                        within.scope().besides().stream()
                                .map(RecordId::toString)
                                .toArray(String[]::new))
                .param("afterWord", after.word())
                .param("afterName", after.name())
                .param("afterRecord", after.record())
                .param("day", within.day())
                .param("most", most);
        if (!words.isEmpty()) {
            statement
                    .param("first", words.get(0))
                    .param("behind", words.get(0) + LAST)
                    .param(
                            "others",
                            words.stream()
                                    .skip(1)
                                    .map(word -> "% " + escaped(word) + "%")
                                    .toArray(String[]::new));
        }
        return statement.query((row, index) -> member(row)).list();
    }

    /** Where the person stands in the list that this word leads through. */
    Optional<Place> placeOf(RecordId record, List<String> words) {
        String word = words.isEmpty() ? "" : words.get(0);
        return database.sql("""
                        select word, folded_name, record_id from app.record_name_word
                        where record_id = :record and (:all and given or not :all and word >= :first and word < :behind)
                        order by word limit 1""")
                .param("record", record.value())
                .param("all", words.isEmpty())
                .param("first", word)
                .param("behind", word + LAST)
                .query((row, index) -> new Place(
                        row.getString("word"), row.getString("folded_name"), row.getObject("record_id", UUID.class)))
                .optional();
    }

    /** The word that fewest people have leads, so that no page looks through everybody of a frequent family name. */
    List<String> rarestFirst(Within within, List<String> words) {
        return database.sql("""
                        select one.word from unnest(:words::text[]) with ordinality as one (word, place)
                        cross join lateral (select count(*) as people from (
                            select 1 from app.record_name_word w where w.managing_agency = any(:agencies)
                                and w.word >= one.word collate "C" and w.word < (one.word || :last) collate "C"
                            limit :rare) found) counted
                        order by counted.people, length(one.word) desc, one.place""")
                .param("words", words.toArray(String[]::new))
                .param("agencies", codes(within.scope().agencies()))
                .param("last", LAST)
                .param("rare", RARE)
                .query(String.class)
                .list();
    }

    List<StaffMember> of(Collection<RecordId> records, LocalDate day) {
        return database.sql("select " + PERSON + ", u.agency from app.record r " + USING.formatted("true")
                        + " where r.secrecy = 'normal' and r.id = any(:records::uuid[])")
                .param("records", records.stream().map(RecordId::toString).toArray(String[]::new))
                .param("day", day)
                .query((row, index) -> member(row))
                .list();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String[] codes(List<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::code).toArray(String[]::new);
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new RecordId(row.getObject("id", UUID.class)),
                row.getString("account"),
                row.getString("name"),
                new AgencyCode(row.getString("agency")),
                row.getString("staff_number"));
    }
}
