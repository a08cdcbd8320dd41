// Comforts only: every page works without this file.
import { Button, ErrorSummary, FileUpload, NotificationBanner, createAll } from '/vendor/govuk-frontend-6.6.0/govuk-frontend.min.js'
import './record.js'
import './session.js'
import './typed.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported')

createAll(Button, { preventDoubleClick: true })
createAll(ErrorSummary)
createAll(NotificationBanner)
createAll(FileUpload)

// Says at once when a chosen file is larger than the system takes.
for (const input of document.querySelectorAll('input[type=file][data-too-large]')) {
  const note = document.createElement('p')
  note.className = 'govuk-error-message'
  note.setAttribute('role', 'alert')
  input.addEventListener('change', () => {
    const tooLarge = [...input.files].some(file => file.size > 10 * 1024 * 1024)
    note.textContent = tooLarge ? input.dataset.tooLarge : ''
    if (tooLarge) (input.closest('.govuk-drop-zone') ?? input).before(note); else note.remove()
  })
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// A phone that is turned has room for everything: the menu is no menu any more.
window.matchMedia('(min-width: 40.0625em)').addEventListener('change', () => {
  const menu = document.getElementById('menu')
  if (menu?.matches(':popover-open')) menu.hidePopover()
})

// What opens over the page closes like a menu does: by Escape, and by a click beside it.
for (const opened of document.querySelectorAll('details[data-closes]')) {
  const close = () => { opened.open = false }
  document.addEventListener('click', event => { if (!opened.contains(event.target)) close() })
  opened.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !opened.open) return
    close()
    opened.querySelector('summary').focus()
  })
}

// Where somebody was inside a page of ours is named behind the #; a form forgets it, so the sign-in carries it on.
const signIn = document.getElementById('sign-in')?.form
if (signIn && window.location.hash) signIn.action += window.location.hash
