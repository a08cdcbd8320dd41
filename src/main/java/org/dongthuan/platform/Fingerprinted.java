package org.dongthuan.platform;

/** What an answer shows of something that changes: whoever changes it may say that this is what he saw. */
public interface Fingerprinted {

    /** The same for everybody and in every language, another one as soon as the thing itself is another. */
    String fingerprint();
}
