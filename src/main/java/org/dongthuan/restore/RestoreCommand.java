package org.dongthuan.restore;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.DatabaseFailure;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.platform.StartRefusal;
import org.dongthuan.platform.keys.Erasures;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * {@code java -jar dongthuan.jar restored …} and {@code … erasures FILE}: what an administrator says about a backup that
 * he brought back, and the list that he keeps beside his backups. Both take the settings of the application.
 */
public final class RestoreCommand {

    private static final String USAGE = """
            restored --skip-numbers=N --mail=hold|send [--erasures=FILE] [--by=NAME]
                admits a restored copy of the database: every number goes on N further, mail is held or sent, and the
                erasures of the list are repeated; with --skip-numbers=0 --mail=send later, mail that was held is sent
            erasures FILE
                writes the list of the erasures that were made, to be kept apart from the database""";

    private static final int MOST_NUMBERS = 1_000_000;
    private static final Set<String> OPTIONS = Set.of("skip-numbers", "mail", "erasures", "by");

    private final ApplicationArguments arguments;

    private RestoreCommand(ApplicationArguments arguments) {
        this.arguments = arguments;
    }

    public static boolean isAsked(String[] arguments) {
        return arguments.length > 0 && Set.of("restored", "erasures").contains(arguments[0]);
    }

    /** Returns the exit code. */
    public static int run(String[] arguments, PrintStream out) {
        var command = new RestoreCommand(new DefaultApplicationArguments(arguments));
        if (!command.isUnderstood()) {
            out.println(USAGE);
            return 2;
        }
        try (var context = new SpringApplicationBuilder(RestoreContext.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "warn"))
                .run(arguments)) {
            command.carryOut(context, out);
            return 0;
        } catch (StartRefusal refusal) {
            out.println(refusal.inBothLanguages());
        } catch (DataAccessException | TransactionException e) {
            out.println(databaseFails(e).inBothLanguages());
        }
        return 1;
    }

    static StartRefusal databaseFails(NestedRuntimeException failure) {
        String said = DatabaseFailure.said(failure);
        return new StartRefusal(
                "Không làm việc được với cơ sở dữ liệu: %s. Hãy kiểm tra SPRING_DATASOURCE_URL, SPRING_FLYWAY_USER và SPRING_FLYWAY_PASSWORD."
                        .formatted(said),
                "The database cannot be worked on: %s. Check SPRING_DATASOURCE_URL, SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD."
                        .formatted(said));
    }

    private boolean isUnderstood() {
        List<String> words = arguments.getNonOptionArgs();
        if (words.get(0).equals("erasures")) return words.size() == 2;
        // settings of the application have a dot in their name
        boolean knowsAll =
                arguments.getOptionNames().stream().allMatch(name -> name.contains(".") || OPTIONS.contains(name));
        return words.size() == 1
                && knowsAll
                && value("skip-numbers", "").matches("\\d{1,7}")
                && numbers() <= MOST_NUMBERS
                && Set.of("hold", "send").contains(value("mail", ""));
    }

    private void carryOut(ApplicationContext context, PrintStream out) {
        var desk = context.getBean(RestoreDesk.class);
        if (arguments.getNonOptionArgs().get(0).equals("restored")) {
            desk.admit(copy(context.getBean(Clock.class))).forEach(out::println);
            return;
        }
        desk.requireOurs();
        List<UUID> erased = context.getBean(Erasures.class).all();
        new ErasureList(Path.of(arguments.getNonOptionArgs().get(1))).write(erased);
        out.println(erased.size() + " erased keys");
    }

    private RestoredCopy copy(Clock clock) {
        String list = value("erasures", "");
        return new RestoredCopy(
                numbers(),
                value("mail", "").equals("hold"),
                list.isEmpty() ? Set.of() : new ErasureList(Path.of(list)).read(),
                value("by", System.getProperty("user.name", "?")),
                OffsetDateTime.now(clock));
    }

    private int numbers() {
        return Integer.parseInt(value("skip-numbers", "0"));
    }

    private String value(String option, String otherwise) {
        @Nullable List<String> values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }
}
