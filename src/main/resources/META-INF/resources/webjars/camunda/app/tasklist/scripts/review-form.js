// What the review forms (forms/verify-request.html, forms/approve-request.html) share: they show a fragment that the
// server renders under the reader's own rights, save the decision with the application, and then complete the task
// without variables. Nothing is kept in the browser.

const UNREACHABLE = 'Không kết nối được với hệ thống. Nội dung bạn đã nhập vẫn còn; hãy thử lại.';
const NOT_COMPLETED = 'Không hoàn thành được: việc này vừa được người khác xử lý hoặc không còn thuộc nhiệm vụ của bạn. '
    + 'Nội dung bạn đã nhập vẫn còn; hãy tải lại danh sách công việc.';
const NO_OUTCOME = 'Hãy chọn chấp thuận hoặc từ chối.';
const NO_REASON = 'Hãy nêu lý do khi không chấp thuận.';

window.dongThuanReviewForm = function (camForm, scope) {
  const form = camForm.formElement[0];
  const taskId = camForm.taskId;
  const content = form.querySelector('[data-dt-content]');
  const problem = form.querySelector('[data-dt-problem]');
  let decisionSaved = false;
  let completing = false;

  showFragment();
  camForm.on('submit', (event) => {
    if (decisionSaved) {
      // Tasklist's own completion, which follows our saving
      decisionSaved = false;
      completing = true;
      return;
    }
    event.submitPrevented = true;
    tell('');
    if (isAnswered()) saveDecision();
  });
  // the engine's refusal comes with our own sentence, a broken connection with none
  const notCompleted = (...told) => {
    // a submission that we held back is reported as failed too
    if (!completing) return;
    completing = false;
    tell(told.map((one) => one && one.message).find(Boolean) || NOT_COMPLETED);
  };
  camForm.on('submit-failed', notCompleted);
  camForm.on('submit-error', notCompleted);
  // "store" would write what was typed to the browser's local storage
  camForm.on('store', (event) => { event.storePrevented = true; });

  async function showFragment() {
    try {
      const response = await fetch(`/tasks/${encodeURIComponent(taskId)}/content`, { headers: { Accept: 'text/html' } });
      if (!response.ok) {
        content.textContent = '';
        tell(await wordsOf(response));
        return;
      }
      // rendered and escaped by our own server; put in as it is, never compiled by the web app
      content.innerHTML = await response.text();
    } catch (e) {
      tell(UNREACHABLE);
    }
  }

  /** Says at each item what is missing; the server checks the same once more. */
  function isAnswered() {
    form.querySelectorAll('.dt-review__error').forEach((old) => old.remove());
    const faults = [...form.querySelectorAll('section[data-item]')].map(faultOf).filter(Boolean);
    if (faults.length) faults[0].scrollIntoView({ block: 'center' });
    return faults.length === 0;
  }

  function faultOf(item) {
    const id = item.dataset.item;
    const outcome = item.querySelector(`input[name="outcome-${id}"]:checked`);
    const reason = item.querySelector(`[name="reason-${id}"]`);
    if (outcome && (outcome.value === 'APPROVE' || reason.value.trim())) return null;
    const fault = document.createElement('p');
    fault.className = 'dt-review__error';
    fault.setAttribute('role', 'alert');
    fault.textContent = outcome ? NO_REASON : NO_OUTCOME;
    (outcome ? reason : item.querySelector('.dt-review__choices')).before(fault);
    return fault;
  }

  async function saveDecision() {
    try {
      const response = await fetch(`/api/v1/tasks/${encodeURIComponent(taskId)}/decision`, {
        method: 'PUT',
        headers: {
          'Content-Type': 'application/json',
          'X-XSRF-TOKEN': token(),
          Accept: 'application/json',
          // Tasklist speaks Vietnamese whatever the browser says
          'Accept-Language': 'vi'
        },
        body: JSON.stringify({ items: decisions() })
      });
      if (response.ok) {
        complete();
      } else {
        tell(await wordsOf(response));
      }
    } catch (e) {
      tell(UNREACHABLE);
    }
  }

  function decisions() {
    return [...form.querySelectorAll('section[data-item]')].map((item) => {
      const id = item.dataset.item;
      const outcome = item.querySelector(`input[name="outcome-${id}"]:checked`);
      const reason = item.querySelector(`[name="reason-${id}"]`);
      return { itemId: id, outcome: outcome ? outcome.value : null, reason: reason ? reason.value : null };
    });
  }

  function complete() {
    decisionSaved = true;
    let owner = scope;
    while (owner && !owner.complete) owner = owner.$parent;
    owner.$apply(() => owner.complete());
  }

  async function wordsOf(response) {
    const document = await response.json().catch(() => ({}));
    const details = (document.errors || []).map((error) => error.detail);
    return [document.detail || `Không thực hiện được (lỗi ${response.status}).`, ...details].join(' ');
  }

  function token() {
    const cookie = /(?:^|; )APP-XSRF=([^;]*)/.exec(document.cookie);
    return cookie ? decodeURIComponent(cookie[1]) : '';
  }

  function tell(words) {
    problem.textContent = words;
    problem.hidden = !words;
    if (words) problem.scrollIntoView({ block: 'nearest' });
  }
};
