package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of people of Hải Phòng, most of whom have no account, and what their records were before. */
public final class ListStories {

    private static final String HEADS =
            "Số hiệu;Họ và tên;Chức vụ, chức danh hiện tại;Số quyết định;Ngày quyết định;Cơ quan ban hành quyết định\n";

    private final ApplicationContext context;
    private final String field;
    private final Map<RecordId, JsonNode> before = new HashMap<>();

    public ListStories(ApplicationContext context) {
        this(context, "current_title");
    }

    /** @param field what the lists change */
    public ListStories(ApplicationContext context, String field) {
        this.context = context;
        this.field = field;
    }

    /** Somebody of the list. */
    public record Listed(RecordId record, String staffNumber, String name) {}

    /** So many whose records H24.01 decides on. */
    public List<Listed> people(int count) {
        List<Listed> people = new ArrayList<>();
        for (Map<String, Object> row : context.getBean(JdbcTemplate.class).queryForList("""
                select r.id, r.name, r.fields #>> '{employee_code,value}' as number from app.record r
                join app.record_projection p on p.record_id = r.id
                where p.managing_agency = 'H24' and r.account is null
                    and r.fields #>> '{employee_code,value}' is not null order by r.id""")) {
            var record = new RecordId((UUID) row.get("id"));
            if (people.size() == count) break;
            if (!registry().holder(record).decidingAgency().code().equals("H24.01")) continue;
            before.put(record, value(record));
            people.add(new Listed(record, String.valueOf(row.get("number")), String.valueOf(row.get("name"))));
        }
        if (people.size() < count) throw new AssertionError("Only so many are there: " + people.size());
        return people;
    }

    /** A list that gives each of them a title of his own. */
    public static byte[] titles(List<Listed> people, String title) {
        var text = new StringBuilder(HEADS);
        for (int i = 0; i < people.size(); i++) {
            Listed one = people.get(i);
            text.append("%s;%s;%s %d;%s\n".formatted(one.staffNumber(), one.name(), title, i, order(i)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A list that gives each of them another salary step. */
    public byte[] steps(List<Listed> people) {
        var text = new StringBuilder(HEADS.replace("Chức vụ, chức danh hiện tại", "Bậc lương"));
        for (int i = 0; i < people.size(); i++) {
            Listed one = people.get(i);
            text.append("%s;%s;%d;%s\n".formatted(one.staffNumber(), one.name(), nextStep(one), order(i)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public int nextStep(Listed one) {
        JsonNode was = before.getOrDefault(one.record(), value(one.record()));
        return was.asInt(0) < 12 ? was.asInt(0) + 1 : 11;
    }

    private static String order(int row) {
        return row == 0 ? "30/QĐ-SNV;2/3/2026;Sở Nội vụ thành phố Hải Phòng" : ";;";
    }

    public JsonNode value(RecordId record) {
        return registry().values(record, List.of(field)).get(field);
    }

    public void clear() {
        before.forEach((record, was) -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    JsonNode now = value(record);
                    if (!now.equals(was))
                        registry()
                                .change(new FieldChange(
                                        record, field, now, was, LocalDate.of(2026, 1, 1), "restored", "lan.vu"));
                }));
        before.clear();
    }

    private Registry registry() {
        return context.getBean(Registry.class);
    }
}
