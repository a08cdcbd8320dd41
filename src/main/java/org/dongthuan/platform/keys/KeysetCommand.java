package org.dongthuan.platform.keys;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * {@code java -jar dongthuan.jar keyset …}: makes and changes the file of the keyset without starting the application.
 *
 * <p>A rotation has three steps, so that several nodes may follow one after the other: {@code add} a key that only
 * opens, restart all; {@code promote} it, restart all; when the data keys are wrapped anew {@code prune} the older ones.
 */
public final class KeysetCommand {

    private static final String USAGE = """
            keyset new FILE        makes a keyset
            keyset ensure FILE     makes one where there is none
            keyset add FILE        adds a key that opens and does not wrap yet
            keyset promote FILE    wraps with the newest key from the next start on
            keyset prune FILE      removes the keys that do not wrap any more""";

    private KeysetCommand() {}

    public static boolean isAsked(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals("keyset");
    }

    /** Returns the exit code. */
    public static int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 3) {
            out.println(USAGE);
            return 2;
        }
        try {
            return change(arguments.get(1), new KeysetFile(Path.of(arguments.get(2))), out);
        } catch (KeysetRefusal refusal) {
            out.println(refusal.getMessage());
            return 1;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int change(String verb, KeysetFile file, PrintStream out) throws GeneralSecurityException {
        boolean makes = verb.equals("new") || (verb.equals("ensure") && !file.exists());
        if (verb.equals("new") && file.exists()) throw new KeysetRefusal(file.path() + " is there already.");
        if (makes) file.create(Keyset.fresh());
        else if (!file.exists()) throw new KeysetRefusal("There is no keyset " + file.path() + ".");
        else if (verb.equals("add")) file.replace(file.read().withOneMore());
        else if (verb.equals("promote")) file.replace(file.read().withNewestFirst());
        else if (verb.equals("prune")) file.replace(file.read().withPrimaryOnly());
        else if (!verb.equals("ensure")) {
            out.println(USAGE);
            return 2;
        }
        Keyset keyset = file.read();
        out.println(file.path() + ": keys " + keyset.ids() + ", wrapping with " + keyset.primary());
        return 0;
    }
}
