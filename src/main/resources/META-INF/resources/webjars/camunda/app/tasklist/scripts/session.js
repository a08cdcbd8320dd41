// Takes the user to the product's own sign-in page when the session is over, or was ended here by signing out. The web
// app would show a sign-in form of its own, and that one leads nowhere: there is one sign-in for portal and web apps.
// Used by Tasklist, Cockpit and Welcome; loaded as an ES module before the app starts.

const SIGN_IN = '/login';
const SIGN_OUT = /\/api\/admin\/auth\/user\/[^/]+\/logout$/;

let leaving = false;

function watch(status, address) {
  const url = new URL(address, window.location.href);
  const over = status === 401 || (status < 300 && SIGN_OUT.test(url.pathname));
  if (over && url.origin === window.location.origin && !leaving) {
    leaving = true;
    window.location.assign(SIGN_IN);
  }
}

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...request) {
  this.addEventListener('load', () => watch(this.status, this.responseURL));
  return open.apply(this, request);
};

// Our forms inside Tasklist call the product's own API with fetch.
const fetchOriginal = window.fetch;
window.fetch = async function (...request) {
  const response = await fetchOriginal.apply(window, request);
  watch(response.status, response.url);
  return response;
};
