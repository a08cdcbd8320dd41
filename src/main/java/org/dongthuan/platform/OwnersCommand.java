package org.dongthuan.platform;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A word to the database with its owner's rights and the settings of the application, which does not start for it. */
public final class OwnersCommand {

    private OwnersCommand() {}

    /**
     * Carries it out on what that context holds, and says on {@code out} why it could not.
     *
     * @return the exit code
     */
    public static int run(Class<?> context, String[] arguments, PrintStream out, Consumer<ApplicationContext> deed) {
        try (var started = new SpringApplicationBuilder(context)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "warn"))
                .run(arguments)) {
            deed.accept(started);
            return 0;
        } catch (StartRefusal refusal) {
            out.println(refusal.inBothLanguages());
        } catch (DataAccessException | TransactionException e) {
            out.println(databaseFails(e).inBothLanguages());
        }
        return 1;
    }

    /** Whether all options are the command's own, or settings of the application, which have a dot in their name. */
    public static boolean knowsAll(ApplicationArguments arguments, Set<String> options) {
        return arguments.getOptionNames().stream().allMatch(name -> name.contains(".") || options.contains(name));
    }

    public static StartRefusal databaseFails(NestedRuntimeException failure) {
        String said = DatabaseFailure.said(failure);
        return new StartRefusal(
                "Không làm việc được với cơ sở dữ liệu: %s. Hãy kiểm tra SPRING_DATASOURCE_URL, SPRING_FLYWAY_USER và SPRING_FLYWAY_PASSWORD."
                        .formatted(said),
                "The database cannot be worked on: %s. Check SPRING_DATASOURCE_URL, SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD."
                        .formatted(said));
    }
}
