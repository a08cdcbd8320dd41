// What our forms inside Tasklist share: they show a fragment that the server renders under the reader's own rights, save
// the answer with the application, as a draft while it is typed, and then complete the task without variables. Nothing is
// kept in the browser.

const UNREACHABLE = 'Không kết nối được với hệ thống. Nội dung đã nhập vẫn còn; vui lòng thử lại.';
const NOT_COMPLETED = 'Không hoàn thành được: việc này vừa được người khác xử lý hoặc không còn thuộc nhiệm vụ của Ông/Bà. '
    + 'Nội dung đã nhập vẫn còn; vui lòng tải lại danh sách công việc.';
const SESSION_OVER = 'Phiên làm việc đã kết thúc. Nội dung đã nhập vẫn còn ở đây. ';
const SIGN_IN = 'Đăng nhập lại trong thẻ mới, rồi quay lại trang này';
const DRAFT_SAVED = 'Đã lưu bản nháp.';
const PROVE = 'Nhập mã xác thực trong thẻ mới, rồi quay lại trang này và hoàn thành';
const A_PAUSE = 1000;

/**
 * Makes a form of ours work.
 *
 * isAnswered(form) says at each place what is missing; the server checks the same once more.
 * decision(form) is what was ticked and typed, as the API takes it.
 */
export function taskForm(camForm, scope, { isAnswered, decision }) {
  const form = camForm.formElement[0];
  const taskId = camForm.taskId;
  const content = form.querySelector('[data-dt-content]');
  const problem = form.querySelector('[data-dt-problem]');
  const note = document.createElement('p');
  let decisionSaved = false;
  let completing = false;
  let untold = false;
  let pause = 0;
  let typist = null;

  note.className = 'dt-review__quiet';
  note.setAttribute('role', 'status');
  content.after(note);
  showFragment();
  whoIsSignedIn().then((person) => { typist = person; });
  content.addEventListener('input', typing);
  content.addEventListener('change', typing);
  window.addEventListener('focus', keepAfterSignIn);
  // another task is chosen, or the list is loaded again
  scope.$on('$destroy', () => {
    window.removeEventListener('focus', keepAfterSignIn);
    keepDraft();
  });
  camForm.on('submit', (event) => {
    if (decisionSaved) {
      // Tasklist's own completion, which follows our saving
      decisionSaved = false;
      completing = true;
      return;
    }
    event.submitPrevented = true;
    clearTimeout(pause);
    tell('');
    if (isAnswered(form)) saveDecision();
  });
  // the engine's refusal comes with our own sentence, a broken connection with none; both in a list of the web app's own
  const notCompleted = (...told) => {
    // a submission that we held back is reported as failed too
    if (!completing) return;
    completing = false;
    const reasons = told.flatMap((one) => (one && one.length ? Array.from(one) : [one]));
    tell(reasons.map((one) => one && one.message).find(Boolean) || NOT_COMPLETED);
    // what was typed is saved by now
    if (reasons.some(wantsProof)) link(`/me/account/proof?task=${encodeURIComponent(taskId)}`, PROVE);
  };
  camForm.on('submit-failed', notCompleted);
  camForm.on('submit-error', notCompleted);
  // "store" would write what was typed to the browser's local storage
  camForm.on('store', (event) => { event.storePrevented = true; });

  /** The server refuses a decision on something else than what stands on this page. */
  function whatWasSeen() {
    const basis = content.querySelector('input[name="basis"]');
    return basis ? { 'If-Match': `"${basis.value}"` } : {};
  }

  /** Puts what was typed and ticked back into inputs of the same name. */
  function typed() {
    const before = [...content.querySelectorAll('input:not([type="hidden"]), textarea, select')]
      .map(({ name, value, checked }) => ({ name, value, checked }));
    return () => content.querySelectorAll('input:not([type="hidden"]), textarea, select').forEach((input) => {
      const choice = input.type === 'radio' || input.type === 'checkbox';
      const same = before.find((one) => one.name === input.name && (!choice || one.value === input.value));
      if (!same) return;
      if (choice) input.checked = same.checked; else input.value = same.value;
    });
  }

  async function showFragment(restore = () => {}) {
    try {
      const response = await fetch(`/tasks/${encodeURIComponent(taskId)}/content`, { headers: { Accept: 'text/html' } });
      if (!response.ok) {
        content.textContent = '';
        tell(await wordsOf(response));
        return;
      }
      // rendered and escaped by our own server; put in as it is, never compiled by the web app
      content.innerHTML = await response.text();
      restore();
      content.querySelectorAll('input[type="date"]').forEach(sayTheDay);
    } catch (e) {
      tell(UNREACHABLE);
    }
  }

  /** A field for a day writes it in the order of the browser's language; beside it stands ours. */
  function sayTheDay(field) {
    const day = document.createElement('output');
    const say = () => { day.textContent = field.value.split('-').reverse().join('/'); };
    day.className = 'dt-review__quiet';
    day.htmlFor = field.id;
    field.after(day);
    field.addEventListener('input', say);
    say();
  }

  function typing() {
    untold = true;
    unsaved(true);
    note.textContent = '';
    clearTimeout(pause);
    pause = setTimeout(keepDraft, A_PAUSE);
  }

  /** The end of the session must not take the page away while something is not saved yet. */
  function unsaved(some) {
    window.dongThuanUnsaved = some;
  }

  async function keepDraft() {
    clearTimeout(pause);
    if (!untold) return;
    untold = false;
    try {
      const response = await send();
      if (response.ok) {
        unsaved(false);
        note.textContent = DRAFT_SAVED;
        tell('');
      } else {
        untold = true;
        if (response.status === 401) askToSignIn();
        else tell(await wordsOf(response));
      }
    } catch (e) {
      untold = true;
      tell(UNREACHABLE);
    }
  }

  /** Somebody else who signed in meanwhile neither sees nor sends what was typed. */
  async function keepAfterSignIn() {
    if (!untold) return;
    const person = await whoIsSignedIn();
    if (person && typist && person !== typist) {
      content.textContent = '';
      unsaved(false);
      window.location.reload();
    } else if (person) {
      keepDraft();
    }
  }

  async function whoIsSignedIn() {
    const response = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } }).catch(() => null);
    return response && response.ok ? (await response.json()).user : null;
  }

  function askToSignIn() {
    tell(SESSION_OVER);
    link('/login', SIGN_IN);
  }

  /** After what was told; this page, with what was typed, stays. */
  function link(address, words) {
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.target = '_blank';
    anchor.textContent = words;
    problem.append(' ', anchor);
  }

  function send() {
    return fetch(`/api/v1/tasks/${encodeURIComponent(taskId)}/decision`, {
      method: 'PUT',
      keepalive: true,
      headers: {
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': token(),
        Accept: 'application/json',
        ...whatWasSeen(),
        // Tasklist speaks Vietnamese whatever the browser says
        'Accept-Language': 'vi'
      },
      body: JSON.stringify(decision(form))
    });
  }

  async function saveDecision() {
    try {
      const response = await send();
      if (response.ok) {
        untold = false;
        unsaved(false);
        complete();
      } else if (response.status === 401) {
        untold = true;
        unsaved(true);
        askToSignIn();
      } else {
        tell(await wordsOf(response));
        // what is there now is shown, with what was typed
        if (response.status === 412) await showFragment(typed());
      }
    } catch (e) {
      tell(UNREACHABLE);
    }
  }

  function complete() {
    decisionSaved = true;
    let owner = scope;
    while (owner && !owner.complete) owner = owner.$parent;
    owner.$apply(() => owner.complete());
  }

  function tell(words) {
    problem.textContent = words;
    problem.hidden = !words;
    if (words) problem.scrollIntoView({ block: 'nearest' });
  }
}

function wantsProof(refused) {
  return Boolean(refused && refused.response && refused.response.body && refused.response.body.type === 'proof-wanted');
}

/** Says before that place what is missing. */
export function fault(place, words) {
  const sentence = document.createElement('p');
  sentence.className = 'dt-review__error';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = words;
  place.before(sentence);
  return sentence;
}

/** What a refusal says, with each thing that it names. */
export async function wordsOf(response) {
  const document = await response.json().catch(() => ({}));
  const details = (document.errors || []).map((error) => error.detail);
  return [document.detail || `Không thực hiện được (lỗi ${response.status}).`, ...details].join(' ');
}

export function token() {
  const cookie = /(?:^|; )(?:__Host-)?APP-XSRF=([^;]*)/.exec(document.cookie);
  return cookie ? decodeURIComponent(cookie[1]) : '';
}
