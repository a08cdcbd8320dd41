// The form of a requester's answer to a return (forms/supply-documents.html).
import { fault, taskForm, token, wordsOf } from './task-form.js';

const NOTHING = 'Vui lòng kèm giấy tờ hoặc nêu nội dung bổ sung.';
const UPLOADING = 'Đang tải giấy tờ lên…';
const UNREACHABLE = 'Không kết nối được với hệ thống. Vui lòng chọn lại tệp.';

window.dongThuanSupplyForm = (camForm, scope) => {
  // the fragment comes later and may come again: its place stays
  camForm.formElement[0].querySelector('[data-dt-content]').addEventListener('change', (event) => {
    if (event.target.type !== 'file') return;
    event.stopImmediatePropagation();
    upload(event.target);
  });
  taskForm(camForm, scope, {
    isAnswered(form) {
      form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
      const { text, evidenceIds } = said(form);
      if (text.trim() || evidenceIds.length) return true;
      fault(form.querySelector('[name="text"]'), NOTHING);
      return false;
    },
    decision: said
  });
};

function said(form) {
  const text = form.querySelector('[name="text"]');
  return {
    text: text ? text.value : '',
    evidenceIds: [...form.querySelectorAll('input[name="evidenceIds"]:checked')].map((box) => box.value)
  };
}

/** Each document is sent as soon as it is chosen; what is ticked below goes with the answer. */
async function upload(input) {
  const place = input.closest('[data-supply]');
  const note = place.querySelector('[data-uploading]');
  place.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
  note.textContent = UPLOADING;
  for (const file of [...input.files]) {
    const body = new FormData();
    body.append('file', file);
    try {
      const response = await fetch('/api/v1/evidence', {
        method: 'POST',
        headers: { 'X-XSRF-TOKEN': token(), Accept: 'application/json', 'Accept-Language': 'vi' },
        body
      });
      if (response.ok) keep(place, file.name, (await response.json()).evidenceId);
      else fault(input, await wordsOf(response));
    } catch (e) {
      fault(input, UNREACHABLE);
    }
  }
  note.textContent = '';
  input.value = '';
}

function keep(place, name, id) {
  const label = document.createElement('label');
  label.className = 'dt-review__check';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = 'evidenceIds';
  box.value = id;
  box.checked = true;
  const words = document.createElement('span');
  words.textContent = name;
  label.append(box, ' ', words);
  place.querySelector('[data-documents]').append(label);
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
