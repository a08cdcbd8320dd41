// On a phone Tasklist shows its list and no form beside it. Whoever taps a task there is taken to its page in the portal,
// which fits. Loaded as an ES module before the app starts.
const PHONE = window.matchMedia('(max-width: 768px)');
const TASK = /[?&]task=([0-9a-f-]{36})/;

function show() {
  const task = TASK.exec(window.location.hash);
  if (task && PHONE.matches) window.location.assign(`/tasks/${task[1]}`);
}

window.addEventListener('hashchange', show);
show();
