package org.dongthuan.channel;

import com.nimbusds.oauth2.sdk.TokenResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.TestClient;
import org.dongthuan.channel.ChannelDesk.WithSecret;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.springframework.context.ApplicationContext;

/** Channels of a test, and programs that call through them. */
public final class ChannelFixtures {

    public static final String DATA_PORTAL = "national_data_portal";
    public static final String NAME = "Cổng thử nghiệm";
    public static final String SERVICE_PORTAL = "national_service_portal";

    private final ApplicationContext context;
    private final int port;
    private final List<String> opened = new ArrayList<>();

    public ChannelFixtures(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** For everybody, with both scopes, under a code that no other test has. */
    public WithSecret open(String kind) {
        return open(kind, List.of(), Channel.SCOPES);
    }

    public WithSecret open(String kind, List<String> agencies, List<String> scopes) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        String code = "cong-" + Long.toString(System.nanoTime(), 36);
        WithSecret channel = desk().open(
                        administrator(),
                        new OpenChannel(code, kind, NAME, agencies, scopes, today, today.plusDays(30)));
        opened.add(code);
        return channel;
    }

    public void close(WithSecret channel) {
        desk().close(administrator(), channel.channel().code());
        opened.remove(channel.channel().code());
    }

    public void closeAll() {
        opened.forEach(code -> desk().close(administrator(), code));
        opened.clear();
    }

    public TokenResponse ask(WithSecret channel, String... scopes) {
        return programOf(channel).asksForAToken(scopes);
    }

    /** What its makers wrote. */
    public NationalDataPortal programOf(WithSecret channel) {
        return new NationalDataPortal(port, channel.channel().clientId(), channel.secret());
    }

    public String token(WithSecret channel, String... scopes) {
        return ask(channel, scopes)
                .toSuccessResponse()
                .getTokens()
                .getBearerAccessToken()
                .getValue();
    }

    /** A program that calls with a token of every scope that the channel has. */
    public TestClient program(WithSecret channel) {
        return program(token(channel, channel.channel().scopes().toArray(String[]::new)));
    }

    public TestClient program(String token) {
        return TestClient.at(port).with("Authorization", "Bearer " + token);
    }

    private ChannelDesk desk() {
        return context.getBean(ChannelDesk.class);
    }

    public Actor administrator() {
        return context.getBean(People.class).actor("admin").orElseThrow();
    }
}
