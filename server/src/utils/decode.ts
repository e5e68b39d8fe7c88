import { invalid } from './errors';
import { refusal } from './refusals';

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/** A byte order mark says that it is UTF-16; whatever has none is UTF-8 today. */
const encodingOf = (bytes: Uint8Array) => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'UTF-16LE';
  return startsWith(bytes, 0xfe, 0xff) ? 'UTF-16BE' : 'UTF-8';
};

/**
 * The text that a file holds, without its byte order mark.
 * @throws ValidationError where it is no Unicode: letters that are guessed would end in the database.
 */
export const decode = (bytes: Uint8Array): string => {
  const encoding = encodingOf(bytes);
  // Before anything else: also a workbook is neither UTF-8 nor Latin-1.
  if (encoding === 'UTF-8' && bytes.includes(0)) throw invalid(refusal('file.noText'), ['file']);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid(encoding === 'UTF-8' ? refusal('file.encoding') : refusal('file.broken', { encoding }), ['file']);
  }
  if (text.includes('\0')) throw invalid(refusal('file.noText'), ['file']);
  return text;
};
