// The forms in which a breach is assessed, noticed and closed (forms/assess-breach.html, give-breach-notice.html, close-breach.html).
import { fault, taskForm } from './task-form.js';

const NO_OUTCOME = 'Vui lòng chọn kết quả đánh giá.';
const NO_TIME = 'Vui lòng ghi thời điểm đã thông báo.';
const NO_MEASURES = 'Vui lòng ghi biện pháp đã thực hiện.';

function breachForm(decision, missing) {
  return (camForm, scope) => taskForm(camForm, scope, {
    isAnswered: (form) => {
      form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
      const found = missing(decision(form));
      if (!found) return true;
      fault(form.querySelector(found[0]), found[1]).scrollIntoView({ block: 'center' });
      return false;
    },
    decision
  });
}

// what else is missing the server says, place by place
window.dongThuanAssessBreachForm = breachForm(
  (form) => ({
    outcome: ticked(form, 'outcome'),
    data: all(form, 'data'),
    people: /^\d{1,9}$/.test(text(form, 'people').trim()) ? Number(text(form, 'people')) : null,
    harms: all(form, 'harms'),
    consequences: text(form, 'consequences'),
    tellsPersons: { true: true, false: false }[ticked(form, 'tellsPersons')] ?? null,
    toPersons: text(form, 'toPersons'),
    persons: text(form, 'persons'),
    reason: text(form, 'reason')
  }),
  (said) => (said.outcome ? null : ['[data-part="outcome"]', NO_OUTCOME])
);

window.dongThuanBreachNoticeForm = breachForm(
  (form) => ({
    sent: text(form, 'sent'),
    way: ticked(form, 'way'),
    reference: text(form, 'reference'),
    late: text(form, 'late')
  }),
  (said) => (said.sent ? null : ['[name="sent"]', NO_TIME])
);

window.dongThuanCloseBreachForm = breachForm(
  (form) => ({ measures: text(form, 'measures') }),
  (said) => (said.measures.trim() ? null : ['[name="measures"]', NO_MEASURES])
);

function ticked(form, name) {
  const one = form.querySelector(`input[name="${name}"]:checked`);
  return one && one.value;
}

function all(form, name) {
  return [...form.querySelectorAll(`input[name="${name}"]:checked`)].map((one) => one.value);
}

function text(form, name) {
  const input = form.querySelector(`[name="${name}"]`);
  return input ? input.value : '';
}
