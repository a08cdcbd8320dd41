package org.dongthuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Over https no other host below the same domain can set a cookie of ours: browsers see to it by the name. */
class CookiesUnderHttpsTests {

    private final SecureCookies secure = new SecureCookies(https());
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void theSessionsCookieBelongsToThisHost() {
        var cookie = new DefaultCookieSerializer();
        cookie.setUseSecureCookie(true);
        new SessionConfiguration().nameOfTheSessionsCookie(secure).customize(cookie);
        cookie.writeCookieValue(new CookieValue(request, response, "value"));
        assertBelongsToThisHost("__Host-SESSION=");
    }

    @Test
    void theTokenAgainstForgedCallsBelongsToThisHost() {
        request.setSession(new MockHttpSession());
        var xsrf = new XsrfToken(secure);
        xsrf.send(request, response);
        assertBelongsToThisHost("__Host-APP-XSRF=");
        var gone = new MockHttpServletResponse();
        xsrf.forget(request, gone, null);
        assertThat(gone.getHeader("Set-Cookie")).startsWith("__Host-APP-XSRF=;").contains("Max-Age=0", "Secure");
    }

    @Test
    void theBrowserIsKnownAgainByThisHost() {
        var place = new PlaceCookie(secure);
        place.of(request);
        place.send(request, response);
        assertBelongsToThisHost("__Host-SIGN-IN-PLACE=");
    }

    private void assertBelongsToThisHost(String name) {
        assertThat(response.getHeaders("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith(name)
                .contains("; Path=/;", "Secure")
                .doesNotContain("Domain=");
    }

    private static ServerProperties https() {
        var server = new ServerProperties();
        server.getServlet().getSession().getCookie().setSecure(true);
        return server;
    }
}
