import { preferredLanguage } from './index.js';

describe('a caller is answered', () => {
  it.each([
    [undefined, 'zh'], ['', 'zh'], ['*', 'zh'], ['fr', 'zh'], ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'], ['en', 'en'], ['en-GB', 'en'], ['en-US,en;q=0.9,zh;q=0.8', 'en'],
    ['zh;q=0.1, en;q=0.2', 'en'], ['en;q=0', 'zh'], ['EN-us', 'en'], ['de, en;q=0.5', 'en'], [';;,,', 'zh'],
  ])('who says "%s" in %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});
