package org.dongthuan.bench;

import java.io.IOException;

/** The processor time of a process that works on the database server of the application that is measured. */
record AnotherProcess(ProcessHandle process, Cost.Machine application) implements Cost.Machine {

    @Override
    public double applicationSeconds() throws IOException {
        return PackagedApplication.seconds(process);
    }

    @Override
    public double databaseSeconds() throws IOException {
        return application.databaseSeconds();
    }
}
