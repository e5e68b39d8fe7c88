import { decode } from '../../../server/src/utils/decode';

const TEXT = 'contentType;title\r\napi::article.article;Größe 日本 🎒';
const utf16 = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16, little end first', utf16],
  ['UTF-16, big end first', Buffer.from(utf16).swap16()],
])('%s is read as what it is, without the mark', (_, bytes) => {
  expect(decode(bytes)).toBe(TEXT);
});

test('an empty file is an empty text', () => {
  expect(decode(Buffer.alloc(0))).toBe('');
});

test.each([
  ['Latin-1', Buffer.from('title\nGröße', 'latin1'), /not UTF-8.*Windows-1252/],
  ['a Latin-1 letter at the very end', Buffer.from('title\ncafé', 'latin1'), /not UTF-8/],
  ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), /NUL characters.*UTF-16/],
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), /NUL characters/],
  ['a NUL within UTF-8', Buffer.from('a\u0000b'), /NUL characters/],
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0xff]), /NUL characters/],
  ['half a character of UTF-16', utf16.subarray(0, -1), /UTF-16LE file is damaged/],
])('%s is refused with its encoding', (_, bytes, message) => {
  expect(() => decode(bytes)).toThrow(message);
});
