package org.dongthuan.demo;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.dongthuan.identity.NewAccounts;
import org.dongthuan.platform.StartRefusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start on a database whose accounts anybody can open who has read the documentation. */
@Component
@Profile("!demo")
class DemoGuard {

    private final NewAccounts accounts;

    DemoGuard(NewAccounts accounts) {
        this.accounts = accounts;
    }

    @PostConstruct
    void refuseDemoAccounts() {
        List<String> found = accounts.withPasswordHashOrMailUnder(DemoPeople.PASSWORD_HASH, DemoPeople.MAIL_DOMAIN);
        if (!found.isEmpty()) {
            String names = String.join(", ", found);
            throw new StartRefusal(
                    "Cơ sở dữ liệu có tài khoản trình diễn (" + names
                            + "), mật khẩu của chúng ai cũng biết. Hãy dùng cơ sở"
                            + " dữ liệu khác (SPRING_DATASOURCE_URL), hoặc khởi động với SPRING_PROFILES_ACTIVE=demo.",
                    "The database holds demonstration accounts (" + names + "), and everybody knows their password. Use"
                            + " another database (SPRING_DATASOURCE_URL), or start with SPRING_PROFILES_ACTIVE=demo.");
        }
    }
}
