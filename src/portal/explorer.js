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

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: example,
    defaultHeaders: headers,
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: false,
  }),
);
