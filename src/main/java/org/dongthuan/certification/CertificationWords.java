package org.dongthuan.certification;

import java.util.Optional;
import org.dongthuan.agency.Agencies;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.CaseAgencies;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** What administrators read of a certification that stands still: which agency, nobody by name. */
@Component
public class CertificationWords implements CaseAgencies {

    private final CertificationTable table;
    private final Agencies agencies;
    private final Texts texts;

    CertificationWords(CertificationTable table, Agencies agencies, Texts texts) {
        this.table = table;
        this.agencies = agencies;
        this.texts = texts;
    }

    /** In Cockpit, while nobody independent is there. */
    public String nobodyLeft(RequestNumber number) {
        return texts.text(
                "certification.nobody-left",
                Texts.VIETNAMESE,
                number.text(),
                agencyOf(number.text()).orElseThrow());
    }

    @Override
    public Optional<String> agencyOf(String businessKey) {
        if (!RequestNumber.isOne(businessKey)) return Optional.empty();
        return table.find(new RequestNumber(businessKey)).map(found -> agencies.name(found.agencyAsked()));
    }
}
