package org.dongthuan.restore;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.OwnersCommand;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.platform.keys.Erasures;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

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
        return OwnersCommand.run(RestoreContext.class, arguments, out, context -> command.carryOut(context, out));
    }

    private boolean isUnderstood() {
        List<String> words = arguments.getNonOptionArgs();
        if (words.get(0).equals("erasures")) return words.size() == 2;
        return words.size() == 1
                && OwnersCommand.knowsAll(arguments, OPTIONS)
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
