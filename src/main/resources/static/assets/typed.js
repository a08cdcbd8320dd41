// Sends what is being typed to the server now and then, so that going back, another language, another tab or the end of
// the session lose nothing. Nothing is kept in the browser.
import { used } from './session.js'

const A_PAUSE = 1500
const keepers = []

for (const typist of document.querySelectorAll('form input[name="typist"]')) keepers.push(keeper(typist.form))

// the other language shows the same form, with what was typed
if (keepers.length) {
  for (const link of document.querySelectorAll('a[data-test^="lang-"]')) {
    link.addEventListener('click', async event => {
      event.preventDefault()
      await Promise.all(keepers.map(save => save()))
      const page = new URL(window.location.href)
      page.searchParams.set('lang', link.hreflang)
      window.location.assign(page)
    })
  }
}

function keeper(form) {
  const page = new URL(form.getAttribute('action'), window.location.href).pathname
  const id = form.querySelector('input[name="draft"]').value
  const note = form.querySelector('[data-kept]')
  form.append(note)
  let untold = false
  let failed = false
  let pause = 0
  let sending = null

  const typed = event => {
    if (event.target.type === 'file') return
    untold = true
    nameThePage()
    clearTimeout(pause)
    pause = setTimeout(save, A_PAUSE)
  }
  form.addEventListener('input', typed)
  form.addEventListener('change', typed)
  form.addEventListener('submit', () => {
    clearTimeout(pause)
    sending?.abort()
    untold = failed = false
  })
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save() })
  window.addEventListener('pagehide', () => { save() })
  window.addEventListener('beforeunload', event => { if (failed) event.preventDefault() })
  return save

  /** Coming back to this address brings what was typed back. */
  function nameThePage() {
    const address = new URL(window.location.href)
    if (address.pathname !== page || address.searchParams.get('draft') === id) return
    address.searchParams.set('draft', id)
    window.history.replaceState(window.history.state, '', address)
  }

  async function save() {
    clearTimeout(pause)
    if (!untold) return
    untold = false
    sending = new AbortController()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    try {
      const answer = await fetch(`/drafts/${id}`, {
        method: 'POST', body, headers: { 'X-Form-Page': page, 'X-XSRF-TOKEN': token() }, signal: sending.signal, keepalive: body.toString().length < 60000
      })
      failed = !answer.ok
      if (answer.ok) {
        tell(`${note.dataset.saved} ${new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })}`)
        used()
      } else {
        untold = true
        tell({ 401: note.dataset.over, 403: note.dataset.other }[answer.status] ?? note.dataset.failed)
      }
    } catch (reason) {
      if (reason.name === 'AbortError') return
      untold = failed = true
      tell(note.dataset.failed)
    }
  }

  // the page may be older than the session: its own token no longer counts
  function token() {
    const cookie = /(?:^|; )(?:__Host-)?APP-XSRF=([^;]*)/.exec(document.cookie)
    return cookie ? decodeURIComponent(cookie[1]) : ''
  }

  function tell(words) {
    note.textContent = words
  }
}
