package org.dongthuan.platform.keys;

/** The application does not start with this keyset, or without one; the message is a sentence for the operator. */
final class KeysetRefusal extends RuntimeException {

    KeysetRefusal(String sentence) {
        super(sentence);
    }
}
