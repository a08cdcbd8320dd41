package org.dongthuan.identity;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.platform.DatabaseFailure;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.StartRefusal;
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
 * {@code java -jar dongthuan.jar admin create …}: the first administrator of an installation that has none. Takes the
 * settings of the application; no page does this, which somebody else might reach first.
 */
public final class AdminCommand {

    private static final String USAGE = """
            admin create --user=NAME --family-name=NAME --given-name=NAME --mail=ADDRESS [--force]
                makes the first administrator of the whole country and prints the link, good once and for an hour, by
                which the person chooses the password; the application must have been started once before. With --force
                although there is one""";

    private static final Set<String> OPTIONS = Set.of("user", "family-name", "given-name", "mail", "force");

    /** Accounts have an agency where somebody works; this one has the whole country. */
    private static final String NO_AGENCY = "-";

    private final ApplicationArguments arguments;

    private AdminCommand(ApplicationArguments arguments) {
        this.arguments = arguments;
    }

    public static boolean isAsked(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("admin");
    }

    /** Returns the exit code. */
    public static int run(String[] arguments, PrintStream out) {
        var command = new AdminCommand(new DefaultApplicationArguments(arguments));
        if (!command.isUnderstood()) {
            out.println(USAGE);
            return 2;
        }
        try (var context = new SpringApplicationBuilder(AdminContext.class)
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

    private boolean isUnderstood() {
        // settings of the application have a dot in their name
        boolean knowsAll =
                arguments.getOptionNames().stream().allMatch(name -> name.contains(".") || OPTIONS.contains(name));
        if (!knowsAll || !arguments.getNonOptionArgs().equals(List.of("admin", "create"))) return false;
        try {
            NewAccountRules.check(account(NO_AGENCY));
            return true;
        } catch (Refusal.RuleViolated notSaid) {
            return false;
        }
    }

    private void carryOut(ApplicationContext context, PrintStream out) {
        String secret =
                context.getBean(FirstAdministrator.class).create(account(null), arguments.containsOption("force"));
        String portal = context.getEnvironment().getProperty("notification.base-url", "");
        long minutes = FirstAdministrator.GOOD_FOR.toMinutes();
        out.println("Đặt mật khẩu bằng liên kết này trong " + minutes + " phút, một lần / Choose the password by this"
                + " link within " + minutes + " minutes, once:");
        out.println(portal.replaceAll("/$", "") + "/password/new/" + secret);
    }

    private CreateAccount account(@Nullable String agency) {
        return new CreateAccount(value("user"), value("family-name"), value("given-name"), value("mail"), agency)
                .cleaned();
    }

    private @Nullable String value(String option) {
        @Nullable List<String> values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? null : values.get(values.size() - 1);
    }

    private static StartRefusal databaseFails(NestedRuntimeException failure) {
        String said = DatabaseFailure.said(failure);
        return new StartRefusal(
                "Không làm việc được với cơ sở dữ liệu: %s. Hãy khởi động hệ thống một lần trước, rồi kiểm tra SPRING_DATASOURCE_URL, SPRING_FLYWAY_USER và SPRING_FLYWAY_PASSWORD."
                        .formatted(said),
                "The database cannot be worked on: %s. Start the application once before, then check SPRING_DATASOURCE_URL, SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD."
                        .formatted(said));
    }
}
