import { plainText } from '../../../engine';

test.each([
  ['# <b>Up to</b> two weeks\n\nAnd more.', 'Up to two weeks\nAnd more.'],
  ['<p>Caf&eacute; &amp; bar&nbsp;open</p><p>Daily</p>', 'Caf&eacute; & bar open\nDaily'],
  ['1 < 2 and 3 > 2, 5 * 3, -5 degrees, snake_case', '1 < 2 and 3 > 2, 5 * 3, -5 degrees, snake_case'],
  ['![A picture](https://a.b/c.png) of **bold**, _soft_ and `code`.', 'A picture of bold, soft and code.'],
  ['```js\nconst a = 1;\n```', 'const a = 1;'],
  ['> quoted\n- one\n* two\n1. three\n\n---\n***', 'quoted\none\ntwo\n1. three'],
  ['| a | b |\n|---|:-:|\n| 1 | 2 |', 'a b\n1 2'],
  ['<!-- a\nnote --><img src="x" onerror="y()">', ''],
  ['&#39;quoted&#x27; &lt;b&gt; &#0; &#9999999;', "'quoted' <b> &#0; &#9999999;"],
  ['', ''],
])('%j says %j', (text, said) => {
  expect(plainText(text)).toBe(said);
});
