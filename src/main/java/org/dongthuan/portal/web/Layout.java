package org.dongthuan.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: who is signed in, where one can go, and what kind of system this is.
 *
 * @param person nobody on the sign-in page and on errors outside a session
 * @param own what is about the person alone, under one heading; empty where it stands in line with the rest
 * @param mailbox where the mails of the demonstration are, if it has any
 * @param sameInVietnamese this page's address with Vietnamese chosen
 * @param sessionSeconds after how long without a call the session ends; 0 without one
 * @param demo whether the people and records are invented
 */
public record Layout(
        @Nullable Reader person,
        List<Way> ways,
        List<Way> own,
        @Nullable Way mailbox,
        String sameInVietnamese,
        String sameInEnglish,
        int sessionSeconds,
        boolean demo,
        @Nullable String version) {

    /** Whether the page being looked at is one of those under the heading. */
    public boolean ownIsHere() {
        return own.stream().anyMatch(Way::here);
    }

    /** The signed-in person as the letterhead names him. */
    public record Reader(
            String account, String name, @Nullable String agency) {}

    /**
     * An entry of the navigation.
     *
     * @param count how much is waiting there, where that is known
     * @param away whether it leads out of the portal
     */
    public record Way(
            String href,
            String textKey,
            boolean here,
            @Nullable Long count,
            boolean away) {}
}
