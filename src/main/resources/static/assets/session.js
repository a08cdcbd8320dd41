// Warns before the session ends, here and in the other tabs, and says when it is over.
const dialog = document.getElementById('session')
const length = dialog ? Number(dialog.dataset.seconds) * 1000 : 0
const warning = Math.min(5 * 60 * 1000, length / 2)
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null
// the server's own clock began a little earlier than ours
const MARGIN = 2000
let end = 0

/** The session has just been used: it lives on from here. */
export function used() {
  begin()
  tabs?.postMessage('used')
}

function begin() {
  end = Date.now() + length
  if (dialog?.open) dialog.close()
}

function look() {
  const left = end - Date.now()
  if (left > warning) return
  if (left < -MARGIN) {
    over()
    return
  }
  if (!dialog.open) dialog.showModal()
  const seconds = Math.max(0, Math.ceil(left / 1000))
  dialog.querySelector('[data-left]').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What was typed is kept on the server; nobody who passes by should read the page. */
function over() {
  if (!window.dongThuanUnsaved) {
    window.location.reload()
    return
  }
  // a form inside Tasklist that could not keep it asks by itself for another sign-in, beside this page
  end = Infinity
  dialog.close()
}

async function stay() {
  const answer = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } })
  if (answer.ok) used(); else over()
}

if (dialog) {
  if (tabs) tabs.onmessage = begin
  used()
  setInterval(look, 1000)
  dialog.querySelector('[data-stay]').addEventListener('click', stay)
  // closed with the keyboard means: I am here
  dialog.addEventListener('cancel', stay)
}
