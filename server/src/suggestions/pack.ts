import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRaw } from 'node:zlib';
import type { Learnt } from './shape';

const inflate = promisify(inflateRaw);

/** What was learnt as text. It takes tens of milliseconds for a large site: for the thread, not for who serves. */
export const pack = (learnt: Learnt): string => deflateRawSync(serialize(learnt)).toString('base64');

/** @throws Error for what another program wrote. */
export const unpack = async (packed: string): Promise<Learnt> =>
  deserialize(await inflate(Buffer.from(packed, 'base64'))) as Learnt;
