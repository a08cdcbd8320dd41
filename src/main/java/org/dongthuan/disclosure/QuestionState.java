package org.dongthuan.disclosure;

import org.dongthuan.review.RequestNumber;

/** That a reading was questioned, and how far that has come. */
public record QuestionState(RequestNumber number, QuestionStatus status) {}
