package org.dongthuan.disclosure;

/** What is said in a question about a reading, in the order in which it is; text key {@code question.word.<name>}. */
public enum QuestionWordKind {
    QUESTION,
    ANSWER,
    /** Why the answer is not enough. */
    OBJECTION,
    FINAL_ANSWER
}
