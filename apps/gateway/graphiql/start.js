const { React, ReactDOM, GraphiQL, document, fetch, localStorage, location, atob } = globalThis;

const token = document.getElementById('token');
const language = document.getElementById('language');
const caller = document.getElementById('caller');

/** Shows whom the token names and until when. The page keeps it in this field only: it is gone when the page is closed. */
function showCaller() {
  const text = token.value.trim().replace(/^Bearer /i, '');
  try {
    const { sub, exp } = JSON.parse(atob(text.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
    caller.textContent = `${sub} · ${new Date(exp * 1000).toLocaleTimeString()}`;
  } catch {
    caller.textContent = text === '' ? '未登录 not signed in' : '不是令牌 not a token';
  }
}
token.addEventListener('input', showCaller);

async function fetcher(parameters, options) {
  const text = token.value.trim().replace(/^Bearer /i, '');
  const response = await fetch(location.pathname, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-language': language.value,
      ...(text === '' ? {} : { authorization: `Bearer ${text}` }),
      ...options?.headers,
    },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

const tabs = await fetch('/graphiql/queries.json').then((answer) => answer.json());
// GraphiQL opens the first of its default tabs without that tab's variables, unless it finds them where it keeps those of the last visit.
if (localStorage.getItem('graphiql:tabState') === null && tabs[0]?.variables) localStorage.setItem('graphiql:variables', tabs[0].variables);
const root = ReactDOM.createRoot(document.getElementById('graphiql'));
root.render(React.createElement(GraphiQL, { fetcher, defaultTabs: tabs, defaultEditorToolsVisibility: 'variables', shouldPersistHeaders: false }));
