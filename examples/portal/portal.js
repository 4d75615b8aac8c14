// The plain page: every attribute, method and event of the element.
const designer = document.getElementById('designer');
const log = document.getElementById('log');

// What the page shows of what happened, and what its tests look at.
const note = (what, detail) => {
  const item = document.createElement('li');
  item.textContent = `${what} ${JSON.stringify(detail)}`;
  log.append(item);
};

for (const name of ['ready', 'change', 'submit', 'submitted', 'created', 'error']) {
  designer.addEventListener(`trail-${name}`, ({ detail }) => note(`trail-${name}`, detail));
}

// Mode "host": the portal's own server makes every call.
designer.performCall = async ({ signal, ...call }) => {
  note('call', { action: call.action });
  return (await fetch('/trail-call', { method: 'POST', body: JSON.stringify(call), signal })).json();
};

// Mode "proxy", where the company's proxy asks who calls.
if (location.hash === '#token') {
  designer.getToken = async ({ reason, signal }) => {
    note('token', { reason });
    return (await fetch('/token', { method: 'POST', signal })).json();
  };
}

// Drafts that the portal keeps itself: storage in a frame may be partitioned, or gone.
designer.include = ['design', 'request'];
const kept = () => JSON.parse(localStorage.getItem('kept-design') ?? 'null');
designer.design = kept() ?? undefined;
document.getElementById('keep').addEventListener('click', async () => {
  localStorage.setItem('kept-design', JSON.stringify((await designer.getDesign()).design));
  note('kept', {});
});
document.getElementById('restore').addEventListener('click', () => run('setDesign', kept()));

const run = (method, ...values) =>
  designer[method](...values).then(
    (result) => note(method, result),
    ({ code, message }) => note(`${method} failed`, { code, message }),
  );
for (const button of document.querySelectorAll('[data-do]')) button.addEventListener('click', () => run(button.dataset.do));

for (const name of ['mode', 'height', 'theme', 'locale']) {
  document.getElementById(name).addEventListener('change', ({ target }) => designer.setAttribute(name, target.value));
}
document.getElementById('read-only').addEventListener('change', ({ target }) => (designer.readOnly = target.checked));
document.getElementById('brand').addEventListener('change', ({ target }) => {
  designer.variables = target.checked ? { '--td-primary': '#0b6e4f', '--td-link': '#0b6e4f', '--td-focus': '#0b6e4f', '--td-radius': '2px' } : {};
});
