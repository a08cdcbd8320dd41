package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the time goes while something runs: the application's by a flight recording, the database's by its statements. */
final class Profile {

    private Profile() {}

    /** What is looked at. */
    interface Work {
        Load.Result run() throws IOException, SQLException;
    }

    /** Prints it and keeps it beside the recording. */
    static void print(PackagedApplication application, Connection superuser, Path recording, Work work)
            throws IOException, SQLException {
        TopStatements.count(superuser);
        application.runtime().record();
        int units = work.run().took().size();
        application.runtime().recorded(recording);
        TopStatements.print(superuser, units);
        Hotspots.print(recording);
    }
}
