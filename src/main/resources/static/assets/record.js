// The record on one page: what somebody looks for is shown, whatever group it stands in.
const box = document.getElementById('find-in-record')
const groups = [...document.querySelectorAll('details.dt-group')]

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim()
}

function find(words) {
  const wanted = plain(words)
  let found = 0
  for (const group of groups) {
    let here = 0
    for (const field of group.querySelectorAll('.dt-field')) {
      const hit = !wanted || plain(`${field.querySelector('h3').textContent} ${field.querySelector('.dt-field__main').textContent}`).includes(wanted)
      field.hidden = !hit
      if (hit) here++
    }
    found += here
    group.hidden = here === 0
    group.open = wanted ? here > 0 : group === groups[0]
  }
  const said = found ? box.dataset.some.replace('%{count}', found) : box.dataset.none
  box.querySelector('[data-found]').textContent = wanted ? said : ''
}

/** An address that names a field or a group opens it. */
function openNamed() {
  const named = document.getElementById(window.location.hash.slice(1))
  const group = named?.closest('details.dt-group')
  if (!group || group.open) return
  group.open = true
  named.scrollIntoView()
}

if (box) {
  box.hidden = false
  box.querySelector('input').addEventListener('input', event => find(event.target.value))
  const all = box.querySelector('[data-all]')
  all.addEventListener('click', () => {
    const open = groups.some(group => !group.open)
    for (const group of groups) group.open = open
    all.textContent = open ? box.dataset.close : box.dataset.open
  })
  window.addEventListener('hashchange', openNamed)
  for (const link of document.querySelectorAll('.dt-groups a')) link.addEventListener('click', () => setTimeout(openNamed))
  openNamed()
}
