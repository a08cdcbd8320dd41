package org.dongthuan.review;

import java.util.List;

/** A kind of case that another agency can go on with; each module that has one brings it. {@link MovedCases} asks them all. */
public interface CaseMoves {

    /**
     * Gives its open cases to the other agency, their terms as they were, and passes over those that stay. By one
     * statement, so that what is closed at the same moment is passed over too.
     *
     * @return the numbers under which the cases that went are reviewed
     */
    List<RequestNumber> move(CaseMove move);
}
