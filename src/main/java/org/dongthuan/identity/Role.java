package org.dongthuan.identity;

/** What a person may be, at an agency or nationally; the table {@code app.appointment} checks the same words. */
public enum Role {
    /** Holds a record: the data subject. */
    OFFICIAL,
    /** Checks a request and its evidence, and recommends (chuyên viên thẩm tra). */
    VERIFIER,
    /** Looks at it at a level between verifier and approver: head of room, deputy (cấp xem xét). */
    REVIEWER,
    /** Decides for the managing agency (người có thẩm quyền). */
    APPROVER,
    /** Numbers and issues what was decided (văn thư). */
    CLERK,
    /** Marks what is a state secret, and hears of whoever comes upon it (cán bộ bảo vệ bí mật nhà nước). */
    SECURITY_OFFICER,
    /** Answers for the protection of personal data at the agency (nhân sự bảo vệ dữ liệu cá nhân). */
    DATA_PROTECTION_OFFICER,
    /** Reads the log. */
    AUDITOR,
    /**
     * Keeps the accounts of an area; without an agency, watches processes and incidents, too. Decides nothing and reads
     * no record.
     */
    ADMINISTRATOR;

    /** Whether it is held for the whole country. */
    public boolean national() {
        return this == AUDITOR || this == ADMINISTRATOR;
    }

    /** Whether requests are worked on by virtue of it, at its agency. */
    public boolean reviews() {
        return this == VERIFIER || this == REVIEWER || this == APPROVER || this == CLERK;
    }
}
