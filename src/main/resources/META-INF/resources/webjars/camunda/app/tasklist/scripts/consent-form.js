// The form of a data subject's answer (forms/answer-consent-request.html).
import { fault, taskForm } from './task-form.js';

const NO_ANSWER = 'Vui lòng chọn một ý kiến trả lời.';
const NOT_ALL = 'Ông/Bà đã chọn đồng ý toàn bộ nhưng lại chọn riêng một số thông tin hoặc một ngày kết thúc khác. '
    + 'Nếu chỉ đồng ý như vậy, vui lòng chọn “Đồng ý một phần”.';
const NO_FIELD = 'Vui lòng chọn ít nhất một thông tin đồng ý cho khai thác.';
const NOTHING_NARROWED = 'Ông/Bà chọn đồng ý một phần nhưng không bớt thông tin nào và không rút ngắn thời gian. '
    + 'Vui lòng bớt thông tin, ghi ngày kết thúc sớm hơn, hoặc chọn “Đồng ý”.';
const OUTSIDE = 'Ngày kết thúc phải nằm trong thời gian được đề nghị.';

window.dongThuanConsentForm = (camForm, scope) => taskForm(camForm, scope, {
  isAnswered(form) {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const found = faultOf(form);
    if (found) found.scrollIntoView({ block: 'center' });
    return !found;
  },
  decision(form) {
    const { answer, fields, until } = said(form);
    // what was ticked for a part says nothing any more once the person refuses
    return answer === 'REFUSE' ? { answer } : { answer, fields, until: until.value || null };
  }
});

function said(form) {
  const chosen = form.querySelector('input[name="answer"]:checked');
  const boxes = [...form.querySelectorAll('input[name="fields"]')];
  return {
    answer: chosen && chosen.value,
    asked: boxes.length,
    fields: boxes.filter((box) => box.checked).map((box) => box.value),
    until: form.querySelector('[name="until"]')
  };
}

function faultOf(form) {
  const { answer, asked, fields, until } = said(form);
  const answers = form.querySelector('.dt-review__choices');
  const shorter = until.value && until.value !== until.max;
  if (!answer) return fault(answers, NO_ANSWER);
  if (answer === 'AGREE' && ((fields.length && fields.length < asked) || shorter)) return fault(answers, NOT_ALL);
  if (answer !== 'AGREE_PARTLY') return null;
  if (!fields.length) return fault(form.querySelector('.dt-review__check'), NO_FIELD);
  if (until.value && (until.value < until.min || until.value > until.max)) return fault(until, OUTSIDE);
  return fields.length === asked && !shorter ? fault(form.querySelector('.dt-review__check'), NOTHING_NARROWED) : null;
}
