// The forms in which an appointment or a change of agencies is confirmed (forms/confirm-appointment.html,
// forms/confirm-agency-change.html).
import { fault, taskForm } from './task-form.js';

const NO_OUTCOME = 'Vui lòng chọn xác nhận hoặc không xác nhận.';
const NO_REASON = 'Vui lòng ghi lý do không xác nhận.';

window.dongThuanAppointmentForm = (camForm, scope) => taskForm(camForm, scope, confirmation);
window.dongThuanAgencyChangeForm = window.dongThuanAppointmentForm;

const confirmation = {
  isAnswered: (form) => {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const found = missing(decision(form));
    if (!found) return true;
    fault(form.querySelector(found[0]), found[1]).scrollIntoView({ block: 'center' });
    return false;
  },
  decision
};

function missing(word) {
  if (!word.outcome) return ['[data-part="outcome"]', NO_OUTCOME];
  return word.outcome === 'CONFIRM' || word.reason.trim() ? null : ['[name="reason"]', NO_REASON];
}

function decision(form) {
  const outcome = form.querySelector('input[name="outcome"]:checked');
  const reason = form.querySelector('[name="reason"]');
  return { outcome: outcome && outcome.value, reason: reason ? reason.value : '' };
}
