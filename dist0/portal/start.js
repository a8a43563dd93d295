import { example } from '/portal/example.js';

const element = (id) => document.getElementById(id);

/** Asks the API as anybody could. */
async function ask(query) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** A node with text, and where needed a class and a language. */
function node(name, text, { className, lang } = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  if (lang) made.lang = lang;
  return made;
}

async function runExample(event) {
  event?.preventDefault();
  const button = element('example').querySelector('button');
  button.disabled = true;
  try {
    const { extensions, ...answer } = await ask(element('query').value);
    element('answer').textContent = JSON.stringify(answer, null, 2);
    showWithheld(extensions?.withheld ?? []);
  } catch {
    element('answer').textContent = '没有回答 No answer';
    showWithheld([]);
  } finally {
    button.disabled = false;
  }
}

function showWithheld(entries) {
  const items = entries.map(({ coordinate, level, reason, basis }) => {
    const item = node('li', '');
    item.append(node('code', coordinate), ` ${level}${reason ? ` · ${reason}` : ''} `);
    if (basis) item.append(node('span', basis, { className: 'soft' }));
    return item;
  });
  element('withheld').hidden = items.length === 0;
  element('withheld')
    .querySelector('ul')
    .replaceChildren(...items);
}

const catalogueQuery = `{
  catalogues { code title owner fields { level } counts { published } }
}`;

async function listCatalogues() {
  const state = element('catalogues-state');
  try {
    const { data, errors } = await ask(catalogueQuery);
    if (!data) throw new Error(errors?.[0]?.message);
    element('catalogue-list').replaceChildren(...data.catalogues.map(card));
    state.hidden = true;
  } catch {
    state.textContent = '目录暂时无法读取 The catalogues cannot be read at the moment';
  }
}

function card({ code, title, owner, fields, counts }) {
  const item = node('li', '', { className: 'card' });
  const count = node('p', '');
  count.append(node('span', counts.published.toLocaleString(), { className: 'count' }));
  count.append(' 条已公开 ', node('span', 'published records', { className: 'soft', lang: 'en' }));
  item.append(node('h3', title), node('code', code), count);
  item.append(node('p', `管理部门 ${owner}`, { className: 'soft' }), levels(fields));
  return item;
}

const levelNames = {
  OPEN: '主动公开 Open',
  ON_REQUEST: '依申请公开 On request',
  NON_DISCLOSED: '不予公开 Not disclosed',
};

function levels(fields) {
  const line = node('p', '', { className: 'levels' });
  for (const [level, name] of Object.entries(levelNames)) {
    const number = fields.filter((field) => field.level === level).length;
    if (number > 0) line.append(node('span', `${name} ${number}`, { className: 'level' }));
  }
  return line;
}

element('query').value = example;
element('example').addEventListener('submit', runExample);
await Promise.all([runExample(), listCatalogues()]);
