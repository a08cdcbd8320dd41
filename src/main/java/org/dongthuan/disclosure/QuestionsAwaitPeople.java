package org.dongthuan.disclosure;

import java.util.List;
import org.dongthuan.review.AwaitsPeople;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Questions that nobody independent is there to answer. */
@Component
class QuestionsAwaitPeople implements AwaitsPeople {

    private final QuestionTable questions;
    private final Answerers answerers;
    private final QuestionWorkflow workflow;

    QuestionsAwaitPeople(QuestionTable questions, Answerers answerers, QuestionWorkflow workflow) {
        this.questions = questions;
        this.answerers = answerers;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        return questions.find(number).flatMap(answerers::nearest).isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
