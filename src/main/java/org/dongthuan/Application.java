package org.dongthuan;

import java.util.List;
import org.dongthuan.identity.AdminCommand;
import org.dongthuan.platform.keys.KeysetCommand;
import org.dongthuan.restore.RestoreCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the approval system. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] arguments) {
        if (KeysetCommand.isAsked(arguments)) {
            System.exit(KeysetCommand.run(List.of(arguments), System.out));
        }
        if (AdminCommand.isAsked(arguments)) {
            System.exit(AdminCommand.run(arguments, System.out));
        }
        if (RestoreCommand.isAsked(arguments)) {
            System.exit(RestoreCommand.run(arguments, System.out));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
