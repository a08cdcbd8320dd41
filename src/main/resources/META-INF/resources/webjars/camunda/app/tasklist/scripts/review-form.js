// The forms of the chain (forms/verify-request.html, approve-request.html, review-request.html, issue-decision.html).
import { fault, taskForm } from './task-form.js';

const NO_OUTCOME = 'Vui lòng chọn một ý kiến.';
const NO_REASON = 'Vui lòng nêu lý do khi không phê duyệt, không đồng ý.';
const NO_PLACE = 'Vui lòng ghi nơi có thẩm quyền giải quyết.';
const NO_RETURN_REASON = 'Vui lòng nêu lý do cần bổ sung.';
const NO_MISSING = 'Vui lòng nêu giấy tờ, thông tin còn thiếu, mỗi dòng một loại.';
const NO_LEVEL = 'Vui lòng chọn đồng ý hoặc trả lại.';
const NO_REMARKS = 'Vui lòng nêu ý kiến khi trả lại.';

window.dongThuanReviewForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered(form) {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const faults = returning(form) ? faultsOfReturn(form) : items(form).map(faultOf).filter(Boolean);
    if (faults.length) faults[0].scrollIntoView({ block: 'center' });
    return faults.length === 0;
  },
  decision: (form) => returning(form) ? returned(form) : ({
    items: items(form).map((item) => {
      const { id, outcome, reason, place } = said(item);
      return {
        itemId: id,
        outcome: outcome ? outcome.value : null,
        reason: reason ? reason.value : null,
        ...(place ? { redirectTo: place.value } : {})
      };
    }),
    ...narrowing(form)
  })
});

window.dongThuanLevelForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered(form) {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const { outcome, remarks } = level(form);
    if (!outcome) fault(form.querySelector('[data-level] .dt-review__choices'), NO_LEVEL);
    else if (outcome.value === 'SEND_BACK' && !remarks.value.trim()) fault(remarks, NO_REMARKS);
    else return true;
    return false;
  },
  decision(form) {
    const { outcome, remarks } = level(form);
    return { outcome: outcome ? outcome.value : null, remarks: remarks.value };
  }
});

window.dongThuanIssueForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered: () => true,
  decision: () => ({})
});

/** Whether the whole is given back to the requester. */
function returning(form) {
  return Boolean(form.querySelector('input[name="return"]:checked'));
}

function returned(form) {
  return {
    outcome: 'RETURN',
    reason: form.querySelector('[name="return-reason"]').value,
    missing: form.querySelector('[name="missing"]').value.split('\n').filter((line) => line.trim())
  };
}

function faultsOfReturn(form) {
  const { reason, missing } = returned(form);
  const faults = [];
  if (!reason.trim()) faults.push(fault(form.querySelector('[name="return-reason"]'), NO_RETURN_REASON));
  if (!missing.length) faults.push(fault(form.querySelector('[name="missing"]'), NO_MISSING));
  return faults;
}

function level(form) {
  return {
    outcome: form.querySelector('[data-level] input[name="outcome"]:checked'),
    remarks: form.querySelector('[data-level] [name="remarks"]')
  };
}

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
    reason: item.querySelector(`[name="reason-${id}"]`),
    place: item.querySelector(`[name="redirect-${id}"]`)
  };
}

function faultOf(item) {
  const { outcome, reason, place } = said(item);
  if (outcome && outcome.value === 'REDIRECT' && !place.value.trim()) return fault(place, NO_PLACE);
  if (outcome && (outcome.value === 'APPROVE' || reason.value.trim())) return null;
  return outcome ? fault(reason, NO_REASON) : fault(item.querySelector('.dt-review__choices'), NO_OUTCOME);
}
