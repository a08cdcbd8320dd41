package org.dongthuan.resume;

import java.util.List;
import java.util.Map;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.grant.ReadingRequest;
import org.dongthuan.grant.RecordReading;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.standing.StandingReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands on a résumé and nothing else, each time as a printing that is logged. */
@Component
class ResumeReading {

    /** What it is for; a standing decision names it, or nobody prints under it. */
    private static final String PURPOSE = "resume";

    private final ResumeForm form;
    private final Registry registry;
    private final RecordReading readings;
    private final StandingReading standings;

    ResumeReading(ResumeForm form, Registry registry, RecordReading readings, StandingReading standings) {
        this.form = form;
        this.registry = registry;
        this.readings = readings;
        this.standings = standings;
    }

    boolean isOwn(Actor actor, RecordId record) {
        return registry.idOf(actor.account()).filter(record::equals).isPresent();
    }

    @Transactional
    public Map<String, OfficialRecord.Value> own(Actor actor) {
        return registry.printOwn(actor, form.fields());
    }

    @Transactional
    public ReadRecord ofStaff(Actor actor, RecordId record, String standing) {
        List<String> fields = standings.amongOpen(standing, PURPOSE, form.fields());
        return readings.read(actor, new ReadingRequest(record, fields, PURPOSE, null, standing, FormOfUse.PRINT));
    }
}
