package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.dongthuan.ApplicationTest;
import org.dongthuan.consent.ConsentDesk;
import org.dongthuan.grant.GrantDesk;
import org.dongthuan.grant.GrantDesk.Side;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.Listing;
import org.dongthuan.platform.web.Paging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list of more than ten thousand says that there are more, and its pages go on. */
@ApplicationTest
class CountedTotalsTests {

    private static final int MANY = Paging.COUNTED + 5;

    /** The last page before the place where counting stops. */
    private static final Paging AT_THE_END_OF_COUNTING = new Paging(499, 20);

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessDesk requests;

    @Autowired
    RecordSearch search;

    @Autowired
    GrantDesk grants;

    @Autowired
    ConsentDesk consents;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void endGrants() {
        new GrantFixtures(context).endAll();
    }

    @Test
    void ownRequestsToRead() {
        Listing<?> page = undone(() -> {
            requestsOf("dat.ngo");
            return page(requests.mine(actor("dat.ngo"), 499, 20), requests.countMine(actor("dat.ngo")));
        });
        saysThatThereAreMore(page);
    }

    /** Each was put to the group in two parts, and stands in the list once. */
    @Test
    void requestsToReadThatAGroupWasAsked() {
        long counted = undone(() -> {
            requestsOf("dat.ngo");
            database.sql("""
                            insert into app.access_asked (group_name, submitted_at, request, part, requester)
                            select 'G20.approver', submitted_at, number, part, requester
                            from app.access_request cross join generate_series(1, 2) part where number like 'KT-1999-%'""").update();
            AccessListTable lists = context.getBean(AccessListTable.class);
            List<String> asked = List.of("G20.approver");
            assertThat(lists.ownOrAsked("minh.do", asked, AccessListTable.CURSORS.start(), 40, 20))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
            return lists.countOwnOrAsked("minh.do", asked);
        });
        assertThat(counted).isEqualTo(Paging.ENOUGH);
    }

    @Test
    void grantsReceivedAndGivenTogether() {
        var fixtures = new GrantFixtures(context);
        var like = fixtures.given("dat.ngo", "nga.pham", "phone");
        Listing<?> page = undone(() -> {
            database.sql("""
                            insert into app.access_grant (id, request, record_id, recipient, recipient_agency, granted_by, purpose,
                                fields, forms_of_use, channel, from_day, to_day, decision, given_at)
                            select gen_random_uuid(), 'KT-1999-' || lpad(n::text, 6, '0'), record_id,
                                case when n % 2 = 0 then 'minh.do' else recipient end, recipient_agency, granted_by, purpose,
                                fields, forms_of_use, channel, from_day, to_day, decision, given_at
                            from app.access_grant g cross join generate_series(1, :many) n where id = :like""").param("many", 2 * MANY).param("like", like.id()).update();
            return grants.list(actor("minh.do"), Side.BOTH, AT_THE_END_OF_COUNTING);
        });
        saysThatThereAreMore(page);
    }

    @Test
    void consents() {
        Listing<?> page = undone(() -> {
            database.sql("""
                            insert into app.consent (id, number, request, record_id, subject, requester, recipient_agency, purpose,
                                purpose_text, legal_basis, fields, forms_of_use, from_day, to_day, text_version, asked_at,
                                answer_by, status)
                            select gen_random_uuid(), 'DY-1999-' || lpad(n::text, 6, '0'), 'KT-1999-000001', r.id, 'nga.pham',
                                'dat.ngo', 'G09', 'background_check', '-', 'subject_consent_decree', '{phone}', '{VIEW}',
                                date '1999-01-01', date '1999-02-01', '1', timestamptz '1999-01-01', date '1999-01-05', 'ASKED'
                            from app.record r cross join generate_series(1, :many) n where r.account = 'nga.pham'""").param("many", MANY).update();
            return page(
                    consents.list(actor("nga.pham"), 499 * 20, 20, Texts.VIETNAMESE),
                    consents.count(actor("nga.pham")));
        });
        saysThatThereAreMore(page);
    }

    @Test
    void ofOneNameAHundredAreListedAtMost() {
        Listing<?> page = undone(() -> {
            database.sql("""
                            insert into app.record (id, name)
                            select gen_random_uuid(), 'Nguyễn Rất Nhiều' from generate_series(1, :many)""").param("many", MANY).update();
            database.sql("""
                            insert into app.record_agency (record_id, kind, agency, valid_from)
                            select id, kind, 'H24.02', date '2020-01-01' from app.record cross join
                                unnest(array['MANAGING', 'USING']) kind where name = 'Nguyễn Rất Nhiều'""").update();
            return search.find(actor("dat.ngo"), "nguyen rat nhieu", new Paging(4, 20));
        });
        assertThat(page.items()).hasSize(20);
        assertThat(page.total()).as("whoever is counted is told of it").isEqualTo(100);
        assertThat(page.hasNext()).isFalse();
    }

    private void requestsOf(String account) {
        database.sql("""
                        insert into app.access_request (number, requester, recipient_agency, door, purpose, purpose_text,
                            legal_basis, fields, forms_of_use, from_day, to_day, status, submitted_at, version)
                        select 'KT-1999-' || lpad(n::text, 6, '0'), :account, 'G09', 'SUBJECT_CONSENT', 'background_check', '-',
                            'subject_consent_decree', '{phone}', '{VIEW}', date '1999-01-01', date '1999-02-01', 'WITHDRAWN',
                            timestamptz '1999-01-01' + interval '1 minute' * n, 0
                        from generate_series(1, :many) n""").param("account", account).param("many", MANY).update();
    }

    private static void saysThatThereAreMore(Listing<?> page) {
        assertThat(page.total()).isEqualTo(Paging.ENOUGH);
        assertThat(page.counted()).isFalse();
        assertThat(page.items()).hasSize(20);
        assertThat(page.hasNext()).isTrue();
    }

    private static Listing<?> page(List<?> items, long total) {
        return Listing.of(items, AT_THE_END_OF_COUNTING, total);
    }

    private Actor actor(String account) {
        return people.actor(account).orElseThrow();
    }

    private <T> T undone(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }
}
