package org.dongthuan.update;

import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.RequestListTable;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose lists an update stands: of whoever entered it, and those of the groups that were asked. */
@Component
class UpdateListTable extends RequestListTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("record-updates", "", number -> new RequestNumber(number).text());

    UpdateListTable(JdbcClient database) {
        super(database, "app.record_update", "app.record_update_asked");
    }
}
