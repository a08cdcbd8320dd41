package org.dongthuan.protection;

import java.util.List;
import java.util.Map;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskForm;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step in which the officer says how the competent authority was told. */
@Component
class GiveBreachNoticeTask extends BreachTask<NoticeBody> {

    static final String STEP = "giveBreachNotice";

    private final BreachWords words;

    GiveBreachNoticeTask(BreachTable breaches, BreachHandling handling, BreachWords words) {
        super(STEP, breaches, handling);
        this.words = words;
    }

    @Override
    TaskView view(TaskSummary summary, BreachView breach, @Nullable NoticeBody draft) {
        return new NoticeTaskView(summary, breach, draft);
    }

    @Override
    public Class<NoticeBody> decision() {
        return NoticeBody.class;
    }

    @Override
    public NoticeBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new NoticeBody(
                answers.first("sent"),
                answers.choice("way", NoticeWay.values()),
                answers.first("reference"),
                answers.first("late"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, NoticeBody decision) {
        words.notice(account, number, decision);
        return Map.of();
    }

    @Override
    public String fragment() {
        return "protection/notice :: alone";
    }
}
