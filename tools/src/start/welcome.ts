import { type ProcessName, services } from '../system/parts.js';

const chinese: Readonly<Record<ProcessName, string>> = {
  gateway: '网关', deputies: '代表', stations: '站点', suggestions: '意见建议', scheduling: '活动履职',
};

/** What `npm start` prints when everything runs: one table of addresses, and three things to try. */
export function welcome(urls: Readonly<Record<ProcessName, string>>): string {
  const rows = (['gateway', ...services] as const).map((name) => [`${chinese[name]} ${name}`, `${urls[name]}/graphql`] as const);
  const left = Math.max(...rows.map(([name]) => width(name)));
  const right = Math.max(...rows.map(([, url]) => url.length));
  const rule = (from: string, middle: string, to: string) => `${from}${'─'.repeat(left + 2)}${middle}${'─'.repeat(right + 2)}${to}`;
  const lines = rows.map(([name, url]) => `│ ${name}${' '.repeat(left - width(name))} │ ${url.padEnd(right)} │`);
  const { gateway } = urls;
  return [
    rule('┌', '┬', '┐'), ...lines, rule('└', '┴', '┘'),
    '',
    '试一试 Three things to try:',
    `1  浏览器打开 open ${gateway}/graphql in a browser: the journey's queries are ready in GraphiQL`,
    '2  谁能做什么 who may do what: npm run --silent token   lists the personas of the demo;',
    '                              npm run --silent token -- administrator   prints a token for the header Authorization: Bearer …',
    `3  不登录 without login: curl -s ${gateway}/graphql -H 'content-type: application/json' \\`,
    `     -d '{"query":"{ stations(first: 5) { nodes { name } } }"}'`,
    '',
    'Ctrl-C 停止 stops everything; the data stay (npm run reset removes them).',
    '',
  ].join('\n');
}

/** Columns on a terminal: Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}
