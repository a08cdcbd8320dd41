// The review forms (forms/verify-request.html, forms/approve-request.html).
import { fault, taskForm } from './task-form.js';

const NO_OUTCOME = 'Hãy chọn chấp thuận hoặc từ chối.';
const NO_REASON = 'Hãy nêu lý do khi không chấp thuận.';

window.dongThuanReviewForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered(form) {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const faults = items(form).map(faultOf).filter(Boolean);
    if (faults.length) faults[0].scrollIntoView({ block: 'center' });
    return faults.length === 0;
  },
  decision: (form) => ({
    items: items(form).map((item) => {
      const { id, outcome, reason } = said(item);
      return { itemId: id, outcome: outcome ? outcome.value : null, reason: reason ? reason.value : null };
    }),
    ...narrowing(form)
  })
});

/** What is left of a request to read data; nothing where nothing can be taken away. */
function narrowing(form) {
  if (!form.querySelector('input[name="narrow"]')) return {};
  const ticked = (name) => [...form.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value);
  const to = form.querySelector('input[name="to"]');
  return { fields: ticked('fields'), formsOfUse: ticked('formsOfUse'), to: to && to.value ? to.value : null };
}

function items(form) {
  return [...form.querySelectorAll('section[data-item]')];
}

function said(item) {
  const id = item.dataset.item;
  return {
    id,
    outcome: item.querySelector(`input[name="outcome-${id}"]:checked`),
    reason: item.querySelector(`[name="reason-${id}"]`)
  };
}

function faultOf(item) {
  const { outcome, reason } = said(item);
  if (outcome && (outcome.value === 'APPROVE' || reason.value.trim())) return null;
  return outcome ? fault(reason, NO_REASON) : fault(item.querySelector('.dt-review__choices'), NO_OUTCOME);
}
