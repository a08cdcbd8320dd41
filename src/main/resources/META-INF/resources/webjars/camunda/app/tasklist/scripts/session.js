// Takes the user to the product's own sign-in page when the session is over, and from there back to where he was, or when
// it was ended here by signing out. The web app would show a sign-in form of its own, and that one leads nowhere: there is
// one sign-in for portal and web apps. And warns before the session ends, as the portal's pages do.
// Used by Tasklist, Cockpit and Welcome; loaded as an ES module before the app starts.

const SIGN_IN = '/login';
const CALL = /^\/(?:camunda\/)?api\/|^\/tasks\//;
const SIGN_OUT = /\/api\/admin\/auth\/user\/[^/]+\/logout$/;

let leaving = false;
let used = () => {};

function watch(status, address) {
  const url = new URL(address, window.location.href);
  if (url.origin !== window.location.origin || leaving) return;
  if (status < 300 && SIGN_OUT.test(url.pathname)) {
    leaving = true;
    window.location.assign(SIGN_IN);
  } else if (status === 401 && !window.dongThuanUnsaved) {
    leaving = true;
    signInAgain();
  } else if (status < 400 && CALL.test(url.pathname)) {
    // each call lets the session live on; the web app makes none by itself: its filters do not refresh
    used();
  }
}

// Our forms inside Tasklist call the product's own API with fetch.
const fetchOriginal = window.fetch;

/** Asked for again, this page leads to the sign-in and comes back after it; unless the engine alone knows nobody. */
async function signInAgain() {
  const me = await fetchOriginal('/api/v1/me').catch(() => null);
  if (me && me.ok) window.location.assign(SIGN_IN); else window.location.reload();
}

/** The portal's own words and clock, which the other tabs hear of. A comfort: everything works without. */
async function warnBeforeTheEnd() {
  const answer = await fetchOriginal('/session');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const dialog = page.getElementById('session');
  // there is none for whoever is not signed in
  if (!dialog) return;
  dialog.querySelector('[data-stay]').className = 'btn btn-primary';
  document.body.append(dialog);
  ({ used } = await import('/assets/session.js'));
}

warnBeforeTheEnd().catch(() => {});

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...request) {
  // the web app would leave the page at once, and with it what is typed there and not saved yet
  const withhold = (event) => {
    if (this.readyState === 4 && this.status === 401 && window.dongThuanUnsaved) event.stopImmediatePropagation();
  };
  for (const event of ['readystatechange', 'load', 'loadend']) this.addEventListener(event, withhold);
  this.addEventListener('load', () => watch(this.status, this.responseURL));
  return open.apply(this, request);
};

window.fetch = async function (...request) {
  const response = await fetchOriginal.apply(window, request);
  watch(response.status, response.url);
  return response;
};
