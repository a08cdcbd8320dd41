package org.dongthuan.identity;

/** What a person may be, at an agency or nationally. */
public enum Role {
    /** Holds a record: the data subject. */
    OFFICIAL,
    /** Checks a request and its evidence, and recommends (chuyên viên thẩm tra). */
    VERIFIER,
    /** Decides for the managing agency (người có thẩm quyền). */
    APPROVER,
    /** Reads the log. */
    AUDITOR,
    /** Watches processes and incidents; decides nothing and reads no record. */
    ADMINISTRATOR
}
