package org.dongthuan.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the Java runtime of another process tells of itself: where its time goes, what its heap holds. */
record JavaRuntime(ProcessHandle process) {

    private static final double MEGABYTE = 1 << 20;

    /** Begins to record where the time goes. */
    void record() throws IOException {
        // a call goes through more than the 64 frames that are kept otherwise
        control("JFR.configure", "stackdepth=256");
        control("JFR.start", "name=bench", "settings=profile");
    }

    /** What was recorded, in that file. */
    void recorded(Path file) throws IOException {
        control("JFR.dump", "name=bench", "filename=" + file.toAbsolutePath());
        control("JFR.stop", "name=bench");
    }

    private void control(String... command) throws IOException {
        List<String> all = new ArrayList<>(List.of(PackagedApplication.tool("jcmd"), Long.toString(process.pid())));
        all.addAll(List.of(command));
        Process control = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!PackagedApplication.isOver(control.toHandle()) || control.exitValue() != 0)
            throw new IOException(String.join(" ", all) + " failed");
    }

    /** What is left of the heap after a collection, in megabytes. */
    double heapAfterCollection() throws IOException {
        return asked(connection -> {
            MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                    connection, ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
            memory.gc();
            return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
        });
    }

    /** The most that was on the heap since it was asked for the last time, in megabytes: garbage included. */
    double heapPeak() throws IOException {
        return asked(connection -> {
            double peak = 0;
            for (var pool : ManagementFactory.getPlatformMXBeans(connection, MemoryPoolMXBean.class)) {
                if (pool.getType() == MemoryType.HEAP)
                    peak += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
            return peak / MEGABYTE;
        });
    }

    /** A question to the runtime. */
    private interface Question {
        double answered(MBeanServerConnection connection) throws IOException;
    }

    @SuppressWarnings("BanJNDI") // the other end is a process that this one has started
    private double asked(Question question) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            try (var connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
                return question.answered(connector.getMBeanServerConnection());
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }
}
