package org.dongthuan.record;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code app.record_projection}: what records are searched and counted by, in typed columns, out of fields
 * that stand in the database readably.
 */
@Component
class ProjectionTable {

    /** The fields of which a value stands in it; agencies stand in it as they are assigned. */
    private static final Set<String> FIELDS = Set.of(
            "staff_kind",
            "sex",
            "date_of_birth",
            "grade",
            "highest_degree",
            "political_theory_level",
            "recruitment_date",
            AgencyAssignmentTable.Kind.MANAGING.field(),
            AgencyAssignmentTable.Kind.USING.field());

    private final JdbcClient database;

    ProjectionTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether a change of that field may be one of its rows. */
    static boolean shows(String field) {
        return FIELDS.contains(field);
    }

    /** Brings the rows of these records up to date with what was written before in the same transaction. */
    void refresh(Collection<RecordId> records) {
        database.sql("""
                        insert into app.record_projection as p (record_id, managing_agency, using_agency, staff_kind, sex,
                            birth_year, grade, highest_degree, political_theory_level, recruited_year)
                        select r.id,
                            (select agency from app.record_agency a where a.record_id = r.id and a.kind = 'MANAGING'
                                order by a.id desc limit 1),
                            (select agency from app.record_agency a where a.record_id = r.id and a.kind = 'USING'
                                order by a.id desc limit 1),
                            r.fields #>> '{staff_kind,value}',
                            r.fields #>> '{sex,value}',
                            app.year_of(r.fields #>> '{date_of_birth,value}'),
                            r.fields #>> '{grade,value}',
                            r.fields #>> '{highest_degree,value}',
                            r.fields #>> '{political_theory_level,value}',
                            app.year_of(r.fields #>> '{recruitment_date,value}')
                        from app.record r where r.id = any(cast(:records as uuid[]))
                        on conflict (record_id) do update set managing_agency = excluded.managing_agency,
                            using_agency = excluded.using_agency, staff_kind = excluded.staff_kind, sex = excluded.sex,
                            birth_year = excluded.birth_year, grade = excluded.grade,
                            highest_degree = excluded.highest_degree,
                            political_theory_level = excluded.political_theory_level,
                            recruited_year = excluded.recruited_year""")
                .param("records", records.stream().map(RecordId::toString).toArray(String[]::new))
                .update();
    }
}
