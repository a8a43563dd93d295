// Which field the address names, and what its catalogue says of it.
const [typeName, fieldName] = (new URLSearchParams(location.search).get('field') ?? '').split('.');
const query =
  '{ catalogues { title owner typeName fields { name title description level reason basis } } }';

const levels = {
  OPEN: '主动公开 Open',
  ON_REQUEST: '依申请公开 Open on request',
  NON_DISCLOSED: '不予公开 Not disclosed',
};

const put = (id, text) => {
  document.getElementById(id).textContent = text;
};

const answer = await fetch('/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
})
  .then((response) => response.json())
  .catch(() => ({}));

const catalogue = answer.data?.catalogues.find((one) => one.typeName === typeName);
const field = catalogue?.fields.find((one) => one.name === fieldName);

if (field) {
  put('name', `${catalogue.title} · ${field.title}（${typeName}.${fieldName}）`);
  put('level', levels[field.level]);
  put('basis', [field.reason, field.basis].filter(Boolean).join(' · ') || '—');
  put('owner', catalogue.owner);
  document.getElementById('field').hidden = false;
  put('state', field.description);
} else {
  put(
    'state',
    '请从查询结果中“申请”一栏进入，以便显示所申请的数据项。 Come here from an answer’s applyUrl, and the field you ask for is shown.',
  );
}
