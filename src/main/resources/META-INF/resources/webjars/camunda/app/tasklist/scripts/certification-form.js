// The form of a leader's word on a function (forms/certify-function.html), and on a file of records (forms/confirm-intake.html).
import { fault, taskForm } from './task-form.js';

const NO_WORD = 'Vui lòng chọn xác nhận hoặc không xác nhận.';
const NO_REASON = 'Vui lòng nêu lý do không xác nhận.';

window.dongThuanCertificationForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered(form) {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const found = faultOf(form);
    if (found) found.scrollIntoView({ block: 'center' });
    return !found;
  },
  decision: said
});

function said(form) {
  const chosen = form.querySelector('input[name="outcome"]:checked');
  const reason = form.querySelector('[name="reason"]');
  return { outcome: chosen && chosen.value, reason: reason ? reason.value : null };
}

function faultOf(form) {
  const { outcome, reason } = said(form);
  if (!outcome) return fault(form.querySelector('.dt-review__choices'), NO_WORD);
  if (outcome === 'REFUSE' && !reason.trim()) return fault(form.querySelector('[name="reason"]'), NO_REASON);
  return null;
}
