package org.dongthuan.correction.process;

import org.dongthuan.correction.CorrectionPaperMaking;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The step of {@code correction-paper.bpmn}. */
@ExpressionBean
public class CorrectionPaperSteps {

    private final CorrectionPaperMaking papers;

    CorrectionPaperSteps(CorrectionPaperMaking papers) {
        this.papers = papers;
    }

    public Runnable makePaper(String number, String event) {
        return papers.make(new RequestNumber(number), event);
    }
}
