// The form of whoever confirms, after a withdrawal, that use has stopped (forms/confirm-cessation.html).
import { fault, taskForm } from './task-form.js';

const NOT_TICKED = 'Vui lòng đánh dấu xác nhận đã ngừng sử dụng, xóa dữ liệu.';
const OUTSIDE = 'Ngày ngừng sử dụng không được trước ngày lấy ý kiến và không được sau hôm nay.';

window.dongThuanCessationForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered(form) {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const found = faultOf(form);
    if (found) found.scrollIntoView({ block: 'center' });
    return !found;
  },
  decision(form) {
    const { ticked, day, reason } = said(form);
    return { outcome: ticked ? 'CONFIRM' : null, stoppedOn: day.value || null, reason };
  }
});

function said(form) {
  const box = form.querySelector('input[name="outcome"]');
  const reason = form.querySelector('[name="reason"]');
  return { box, ticked: box.checked, day: form.querySelector('[name="stoppedOn"]'), reason: reason.value };
}

function faultOf(form) {
  const { box, ticked, day } = said(form);
  if (!ticked) return fault(box.closest('label'), NOT_TICKED);
  return day.value && (day.value < day.min || day.value > day.max) ? fault(day, OUTSIDE) : null;
}
