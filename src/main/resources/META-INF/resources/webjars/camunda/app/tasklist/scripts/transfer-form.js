// The form in which a record is taken from another agency (forms/accept-transfer.html).
import { fault, taskForm } from './task-form.js';

const NO_OUTCOME = 'Vui lòng chọn tiếp nhận hoặc không tiếp nhận.';
const NO_REASON = 'Vui lòng ghi lý do không tiếp nhận.';

window.dongThuanTransferForm = (camForm, scope) => taskForm(camForm, scope, {
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
  return word.outcome === 'ACCEPT' || word.reason.trim() ? null : ['[name="reason"]', NO_REASON];
}

function decision(form) {
  const outcome = form.querySelector('input[name="outcome"]:checked');
  const reason = form.querySelector('[name="reason"]');
  return { outcome: outcome && outcome.value, reason: reason ? reason.value : '' };
}
