package org.dongthuan.disclosure;

import java.util.List;
import java.util.Optional;
import org.dongthuan.review.RequestNumber;

/** How questions travel. */
public interface QuestionWorkflow {

    void start(RequestNumber number);

    /** The questions for which nobody independent is there. */
    List<RequestNumber> waiting();

    /** Looks for somebody again; without effect when it waits no more. */
    void goOn(RequestNumber number);

    /** The task in which the person says what he thinks of the answer. */
    Optional<String> responseTask(RequestNumber number);
}
