import { example } from '/portal/example.js';

const { React, ReactDOM, GraphiQL } = window;

const headers = `{
  "Authorization": ""
}`;

/** An empty Authorization would be a bad credential; without it one asks as the public. */
const withoutEmpty = (given = {}) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));

async function fetcher(operation, { headers: given } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...withoutEmpty(given) },
    body: JSON.stringify(operation),
  });
  return response.json();
}

/** The browser remembers queries, never headers: GraphiQL would keep keys in its history. */
const storage = {
  get length() {
    return localStorage.length;
  },
  getItem: (name) => localStorage.getItem(name),
  setItem: (name, value) => localStorage.setItem(name, withoutHeaders(value)),
  removeItem: (name) => localStorage.removeItem(name),
  clear: () => localStorage.clear(),
};

function withoutHeaders(text) {
  if (!text.includes('"headers"')) return text;
  return JSON.stringify(JSON.parse(text), (name, value) => (name === 'headers' ? null : value));
}

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: example,
    defaultHeaders: headers,
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
    storage,
  }),
);
