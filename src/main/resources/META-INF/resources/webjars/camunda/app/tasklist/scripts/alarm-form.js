// The form in which an alarm about somebody's readings is judged (forms/judge-alarm.html).
import { fault, taskForm } from './task-form.js';

const NO_OUTCOME = 'Vui lòng chọn kết luận.';
const NO_REASON = 'Vui lòng ghi lý do, nội dung đã làm rõ.';
const NO_MEASURE = 'Vui lòng chọn ít nhất một biện pháp đã thực hiện.';

window.dongThuanAlarmForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered: (form) => {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const found = missing(decision(form));
    if (!found) return true;
    fault(form.querySelector(found[0]), found[1]).scrollIntoView({ block: 'center' });
    return false;
  },
  decision
});

function missing(judgement) {
  if (!judgement.outcome) return ['[data-part="outcome"]', NO_OUTCOME];
  if (judgement.outcome === 'NOT_JUSTIFIED' && !judgement.measures.length) return ['[data-part="measures"]', NO_MEASURE];
  return judgement.reason.trim() ? null : ['[name="reason"]', NO_REASON];
}

function decision(form) {
  const outcome = form.querySelector('input[name="outcome"]:checked');
  const reason = form.querySelector('[name="reason"]');
  return {
    outcome: outcome && outcome.value,
    reason: reason ? reason.value : '',
    measures: [...form.querySelectorAll('input[name="measures"]:checked')].map((one) => one.value)
  };
}
