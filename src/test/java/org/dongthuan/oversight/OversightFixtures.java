package org.dongthuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.oversight.StageCounts.Stage;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.ApplicationContext;

/** What somebody who watches over agencies sees, list by list. */
final class OversightFixtures {

    private static final KeyPaging PAGE = new KeyPaging("", 100);

    private final ApplicationContext context;
    private final GrantFixtures grants;

    OversightFixtures(ApplicationContext context) {
        this.context = context;
        grants = new GrantFixtures(context);
    }

    CaseOversight cases() {
        return context.getBean(CaseOversight.class);
    }

    Actor actor(String account) {
        return grants.actor(account);
    }

    CaseFilter all() {
        return CaseFilter.of(null, null, null, null);
    }

    GrantCounts counts(String account, GrantFilter filter) {
        return context.getBean(GrantOversight.class).counts(actor(account), filter, Texts.VIETNAMESE);
    }

    List<GrantLine> list(String account, GrantFilter filter) {
        return context.getBean(GrantOversight.class).all(actor(account), filter, Texts.VIETNAMESE);
    }

    boolean isInForce(Grant grant, LocalDate day) {
        return isInForce("minh.do", grant, day);
    }

    boolean isInForce(String account, Grant grant, LocalDate day) {
        return list(account, GrantFilter.of(day, null, null, null, null)).stream()
                .anyMatch(line -> line.id().equals(grant.id()));
    }

    ReadGrant readings(String account, UUID grant) {
        return context.getBean(GrantReadings.class).of(actor(account), grant, PAGE, Texts.VIETNAMESE);
    }

    /** Every open case that the person sees, page by page. */
    List<CaseLine> lines(String account) {
        List<CaseLine> lines = new ArrayList<>();
        String after = "";
        while (after != null) {
            KeyListing<CaseLine> page = cases().list(actor(account), all(), new KeyPaging(after, 3));
            lines.addAll(page.items());
            after = page.next();
        }
        assertThat(lines.stream().map(line -> line.kind() + line.number())).doesNotHaveDuplicates();
        return lines;
    }

    List<String> numbers(String account) {
        return lines(account).stream().map(CaseLine::number).toList();
    }

    CaseLine line(String account, RequestNumber number) {
        return lines(account).stream()
                .filter(line -> line.number().equals(number.text()))
                .findFirst()
                .orElseThrow();
    }

    Stage stage(StageCounts counts, CaseKind kind, String stage) {
        return counts.stages().stream()
                .filter(one -> one.kind() == kind && one.stage().equals(stage))
                .findFirst()
                .orElseGet(() -> new Stage(kind, stage, 0, OffsetDateTime.MAX, 0));
    }
}
