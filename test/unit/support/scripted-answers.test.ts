import { refusal, ScriptedServer, type Script } from '../../component/support/server';

const NOTE = { documentId: 'n1', text: 'Hello', author: { name: 'Ada' }, mine: true, at: '2026-01-01T00:00:00.000Z' };

/** What is wrong with an answer that a component test scripts. */
const faultsOf = async (address: string, script: Script, body?: object) => {
  const server = new ScriptedServer();
  server.answer({ [address]: script });
  const [method, path] = address.split(' ') as [string, string];
  await server.fetch(`${path}${method === 'GET' ? '?stage=s' : ''}`, { method, body: body && JSON.stringify(body) });
  return server.faults;
};

test('a scripted answer is what the contract of its route says', async () => {
  expect(await faultsOf('GET /touchpoints/notes', { data: [NOTE] })).toEqual([]);
  expect(await faultsOf('POST /touchpoints/notes', { data: NOTE }, { stage: 's', text: 'Hello' })).toEqual([]);
  expect(await faultsOf('DELETE /touchpoints/notes/n1', null)).toEqual([]);
  expect(await faultsOf('GET /touchpoints/notes', refusal(500, 'Not now'))).toEqual([]);
});

test.each([
  [
    'a key more',
    'GET /touchpoints/notes',
    { data: [{ ...NOTE, secret: 1 }] },
    'data.0.secret: the contract does not know',
  ],
  ['a key less', 'GET /touchpoints/notes', { data: [{ ...NOTE, text: undefined }] }, 'data.0.text'],
  ['another answer', 'POST /touchpoints/reviews/withdraw', { data: { withdrawn: 1 } }, 'data.changed'],
  ['JSON where there is none', 'DELETE /touchpoints/notes/n1', { data: null }, 'the contract knows no JSON'],
])('%s is a fault of the test', async (_, address, script, fault) => {
  const entries = [{ contentType: 'api::article.article', documentId: 'a1' }];
  const faults = await faultsOf(address, script, address.startsWith('POST') ? { entries } : undefined);
  expect(faults).toEqual([expect.stringContaining(fault)]);
});
