package org.dongthuan.bench;

import java.io.IOException;

/** The processor time of the benchmark itself, where what it measures runs inside of it. */
final class ThisProcess {

    private ThisProcess() {}

    static Cost.Machine beside(Cost.Machine other) {
        return new Cost.Machine() {
            @Override
            public double applicationSeconds() throws IOException {
                return PackagedApplication.seconds(ProcessHandle.current());
            }

            @Override
            public double databaseSeconds() throws IOException {
                return other.databaseSeconds();
            }
        };
    }
}
