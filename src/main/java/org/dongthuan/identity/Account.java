package org.dongthuan.identity;

/** An account as it is stored; the password only as its hash. */
record Account(
        String id,
        String passwordHash,
        String familyName,
        String givenName,
        String fullName,
        String email,
        boolean open) {

    @Override
    public String toString() {
        return id;
    }
}
