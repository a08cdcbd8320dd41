package org.dongthuan.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dongthuan.audit.Via;
import org.dongthuan.platform.Refusal.NotPermitted;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.Sha256;

/**
 * What a portal submits.
 *
 * @param externalId its own name for it
 * @param body without that name, which is not the case's
 * @param hash says whether two are the same: of the call, the end user and the body
 */
record Submission(Via via, String account, String externalId, byte[] body, String hash) {

    static final String EXTERNAL_ID = "externalId";

    private static final int MOST = 1 << 20;

    /** Visible ASCII: what programs call things by. */
    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,100}");

    private static final ObjectMapper JSON = new ObjectMapper();

    static Submission of(HttpServletRequest request, Via via) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) throw RuleViolated.withStatus(413, "too-large");
        ObjectNode typed = typed(body);
        JsonNode name = typed.remove(EXTERNAL_ID);
        if (name == null
                || !name.isTextual()
                || !SHAPE.matcher(name.textValue()).matches())
            throw RuleViolated.malformed("malformed", List.of(Violation.of(EXTERNAL_ID, "malformed.external-id")));
        if (request.getRequestURI().endsWith("/access-requests")) state(typed, via);
        byte[] rest = JSON.writeValueAsBytes(typed);
        String account = request.getUserPrincipal().getName();
        String call = String.join("\0", request.getMethod(), request.getRequestURI(), account) + "\n";
        var digest = Sha256.digest();
        digest.update(call.getBytes(StandardCharsets.UTF_8));
        return new Submission(via, account, name.textValue(), rest, Sha256.hex(digest.digest(rest)));
    }

    /** What is asked for through a channel is to be read through it, and nobody asks for another one. */
    private static void state(ObjectNode typed, Via via) {
        JsonNode channel = typed.get("channel");
        if (channel != null && !channel.isNull() && !via.kind().equals(channel.asText()))
            throw new NotPermitted("channel-other");
        typed.put("channel", via.kind());
    }

    private static ObjectNode typed(byte[] body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) return object;
        } catch (IOException e) {
            throw RuleViolated.malformed("malformed");
        }
        throw RuleViolated.malformed("malformed");
    }
}
