package org.dongthuan.identity;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.dongthuan.platform.OwnersCommand;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;

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
        return OwnersCommand.run(AdminContext.class, arguments, out, context -> command.carryOut(context, out));
    }

    private boolean isUnderstood() {
        if (!OwnersCommand.knowsAll(arguments, OPTIONS)
                || !arguments.getNonOptionArgs().equals(List.of("admin", "create"))) return false;
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
}
