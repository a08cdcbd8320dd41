// The forms about a questioned reading: the answer (forms/answer-question.html) and the person's word on it
// (forms/respond-to-answer.html).
import { fault, taskForm } from './task-form.js';

const NOTHING = 'Vui lòng ghi nội dung giải trình.';
const NO_WORD = 'Vui lòng chọn một ý kiến.';

window.dongThuanAnswerForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered: (form) => isWithout(form, textOf(form).trim() ? null : ['[name="text"]', NOTHING]),
  decision: (form) => ({ text: textOf(form) })
});

window.dongThuanResponseForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered: (form) => isWithout(form, outcomeOf(form) ? null : ['.dt-review__choices', NO_WORD]),
  decision: (form) => ({ outcome: outcomeOf(form), text: textOf(form) })
});

function isWithout(form, found) {
  form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
  if (!found) return true;
  fault(form.querySelector(found[0]), found[1]).scrollIntoView({ block: 'center' });
  return false;
}

function textOf(form) {
  const text = form.querySelector('[name="text"]');
  return text ? text.value : '';
}

function outcomeOf(form) {
  const chosen = form.querySelector('input[name="outcome"]:checked');
  return chosen && chosen.value;
}
