package org.dongthuan.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real mail server in the process, on a free port of this machine, that takes every mail and passes none on. */
@Configuration(proxyBeanMethods = false)
@OwnMailServer
class OwnMailServerConfiguration {

    private static final String HOST = "127.0.0.1";
    private static final String TIMEOUT = "5000";

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    JavaMailSender ownMailSender(GreenMail server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(HOST);
        sender.setPort(server.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        Properties timeouts = sender.getJavaMailProperties();
        timeouts.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        timeouts.setProperty("mail.smtp.timeout", TIMEOUT);
        timeouts.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return sender;
    }
}
