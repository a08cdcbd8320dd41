package org.dongthuan.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Clients that do the same work again and again, side by side. */
final class Load {

    private Load() {}

    /** What one client does once. */
    interface Work {
        void once() throws Exception;
    }

    /**
     * What came of it.
     *
     * @param took how long each unit took, in milliseconds, in ascending order
     */
    record Result(double seconds, List<Double> took, Cost cost) {

        double rate() {
            return took.size() / seconds;
        }

        /** @param part of all units that took no longer, e.g. 0.95 */
        double percentile(double part) {
            return took.get((int) Math.min(took.size() - 1L, Math.round(part * took.size())));
        }

        double perUnit(double total) {
            return total / took.size();
        }
    }

    /** For as long as that, one client for each of the works; any failure ends it. */
    static Result run(Duration howLong, List<? extends Work> clients, Cost.Machine machine, Connection superuser)
            throws IOException, SQLException {
        return run(howLong, clients, () -> {}, machine, superuser);
    }

    /** The same, and what is left to be done when the clients have gone home counts too. */
    static Result run(
            Duration howLong, List<? extends Work> clients, Work afterwards, Cost.Machine machine, Connection superuser)
            throws IOException, SQLException {
        return side(
                clients,
                client -> repeated(client, System.nanoTime() + howLong.toNanos()),
                afterwards,
                machine,
                superuser);
    }

    /** Each client once, all of them at the same moment; any failure ends it. */
    static Result once(List<? extends Work> clients, Cost.Machine machine, Connection superuser)
            throws IOException, SQLException {
        return side(clients, client -> () -> List.of(timed(client)), () -> {}, machine, superuser);
    }

    private static Result side(
            List<? extends Work> clients,
            Function<Work, Callable<List<Double>>> doing,
            Work afterwards,
            Cost.Machine machine,
            Connection superuser)
            throws IOException, SQLException {
        Cost before = Cost.soFar(machine, superuser);
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long begin = System.nanoTime();
            List<Future<List<Double>>> running = new ArrayList<>();
            for (Work client : clients) running.add(threads.submit(doing.apply(client)));
            List<Double> took = new ArrayList<>();
            for (Future<List<Double>> one : running) took.addAll(one.get());
            threads.submit(() -> {
                        afterwards.once();
                        return afterwards;
                    })
                    .get();
            double seconds = (System.nanoTime() - begin) / 1e9;
            took.sort(null);
            return new Result(seconds, took, Cost.soFar(machine, superuser).since(before));
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<List<Double>> repeated(Work work, long end) {
        return () -> {
            List<Double> took = new ArrayList<>();
            while (System.nanoTime() < end) took.add(timed(work));
            return took;
        };
    }

    private static double timed(Work work) throws Exception {
        long begin = System.nanoTime();
        work.once();
        return (System.nanoTime() - begin) / 1e6;
    }
}
