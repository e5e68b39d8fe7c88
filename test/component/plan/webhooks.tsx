import { screen, waitFor } from '@testing-library/react';
import { WebhooksSection } from '../../../admin/src/pages/Settings/WebhooksSection';
import { alarm, isDisabled } from '../support/look';
import { renderScreen } from '../support/renderScreen';
import { refusal, type Scripts } from '../support/server';

const LIST = 'GET /admin/webhooks';
const EVENT = 'touchpoints.changed';
const hook = (id: string, changes: object = {}) => ({
  id,
  name: `Hook ${id}`,
  url: `https://build.example.com/${id}`,
  headers: { 'x-key': 'k' },
  events: ['entry.publish'],
  isEnabled: true,
  ...changes,
});

const open = (answers: Scripts, rights = ['read', 'create', 'update']) =>
  renderScreen(<WebhooksSection />, {
    answers,
    permissions: rights.map((right) => ({ action: `admin::webhooks.${right}`, subject: null })),
  });
const box = (name: string) => screen.findByRole('checkbox', { name });
const isChecked = (element: HTMLElement) => element.getAttribute('aria-checked') === 'true';

describe('webhooks of Strapi’s', () => {
  test('are told of changes only where somebody says so; what else they have stays', async () => {
    let [one, two] = [hook('1'), hook('2', { events: ['media.create', EVENT], isEnabled: false })];
    const { user, server } = await open({
      [LIST]: () => ({ data: [one, two] }),
      'PUT /admin/webhooks/1': () => ({ data: (one = { ...one, events: ['entry.publish', EVENT] }) }),
      'PUT /admin/webhooks/2': () => ({ data: (two = { ...two, events: ['media.create'] }) }),
    });
    expect([isChecked(await box('Hook 1')), isChecked(await box('Hook 2'))]).toEqual([false, true]);
    screen.getByText('https://build.example.com/2 (switched off in Strapi)');
    await user.click(await box('Hook 1'));
    await waitFor(async () => expect(isChecked(await box('Hook 1'))).toBe(true));
    const { id: _, ...rest } = hook('1');
    expect(server.to('PUT /admin/webhooks/1')[0]?.body).toEqual({ ...rest, events: ['entry.publish', EVENT] });
    await user.click(await box('Hook 2'));
    await waitFor(async () => expect(isChecked(await box('Hook 2'))).toBe(false));
    expect(server.to('PUT /admin/webhooks/2')[0]?.body).toMatchObject({ events: ['media.create'], isEnabled: false });
  });

  test('can be added by an address alone; what Strapi refuses is said, and the address stays', async () => {
    const { user, server } = await open({
      [LIST]: { data: [] },
      'POST /admin/webhooks': refusal(400, 'Url is not supported because it isn’t reachable over the public internet'),
    });
    await screen.findByText('There are no webhooks yet.');
    const add = screen.getByRole('button', { name: 'Add webhook' });
    expect(isDisabled(add)).toBe(true);
    const field = screen.getByLabelText<HTMLInputElement>('Address to call');
    await user.type(field, 'http://127.0.0.1/hook');
    await user.click(add);
    expect(await alarm()).toContain('isn’t reachable over the public internet');
    expect(field.value).toBe('http://127.0.0.1/hook');
    server.answer({ 'POST /admin/webhooks': { data: hook('3', { events: [EVENT] }) }, [LIST]: { data: [hook('3')] } });
    await user.click(add);
    await box('Hook 3');
    expect(field.value).toBe('');
    expect(server.to('POST /admin/webhooks').at(-1)?.body).toEqual({
      name: 'Rebuild site (Touchpoints)',
      url: 'http://127.0.0.1/hook',
      headers: {},
      events: [EVENT],
    });
  });

  test('are for whoever may see them in Strapi, and changed by whoever may change them there', async () => {
    const { server } = await open({}, []);
    screen.getByText(/You need Strapi’s permission to read webhooks/);
    expect(server.calls.filter(({ path }) => path.includes('webhooks'))).toEqual([]);
  });

  test('cannot be changed by whoever may only read them', async () => {
    await open({ [LIST]: { data: [hook('1')] } }, ['read']);
    expect(isDisabled(await box('Hook 1'))).toBe(true);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
