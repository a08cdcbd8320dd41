// The form in which a request to restrict processing is decided (forms/decide-restriction.html).
import { fault, taskForm } from './task-form.js';

const NO_OUTCOME = 'Vui lòng chọn đồng ý hoặc từ chối.';
const NO_GROUND = 'Vui lòng chọn căn cứ từ chối.';
const NO_ANSWER = 'Vui lòng ghi lý do từ chối.';

window.dongThuanRestrictionForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered: (form) => {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const found = missing(decision(form));
    if (!found) return true;
    fault(form.querySelector(found[0]), found[1]).scrollIntoView({ block: 'center' });
    return false;
  },
  decision
});

function missing(word) {
  if (!word.outcome) return ['[data-part="outcome"]', NO_OUTCOME];
  if (word.outcome === 'RESTRICT') return null;
  if (!word.ground) return ['[data-part="ground"]', NO_GROUND];
  return word.answer.trim() ? null : ['[name="answer"]', NO_ANSWER];
}

function decision(form) {
  const ticked = (name) => form.querySelector(`input[name="${name}"]:checked`);
  const answer = form.querySelector('[name="answer"]');
  return {
    outcome: ticked('outcome') && ticked('outcome').value,
    ground: ticked('ground') && ticked('ground').value,
    answer: answer ? answer.value : ''
  };
}
