import { initialsOf } from '../../../admin/src/utils/initials';

test.each([
  ['Mara Holm', true, 'MH'],
  ['mara.holm@example.com', true, 'MH'],
  ['CRM team', false, 'CRM'],
  ['Content team', false, 'CON'],
  ['Community team', false, 'COM'],
  ['É', false, 'É'],
  ['', false, ''],
])('of %j (a person: %j) are %j', (name, isPerson, initials) => {
  expect(initialsOf(name, isPerson)).toBe(initials);
});
