package org.dongthuan.hostile;

import java.util.Map;

/** A request as it is sent. */
record HostileCall(String method, String target, String body, Map<String, String> headers) {

    private static final int SHOWN = 300;

    /** Short enough for a report; the seed replays it as a whole. */
    @Override
    public String toString() {
        String text = method + " " + target + " " + headers + " " + body.replace("\0", "\\0");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
