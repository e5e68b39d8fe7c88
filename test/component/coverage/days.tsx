import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { DayField } from '../../../admin/src/components/DayField';
import { FormDialog } from '../../../admin/src/components/FormDialog';
import { InlineEdit } from '../../../admin/src/components/InlineEdit';
import { alarm, dialog, valueOf } from '../support/look';
import { renderScreen, type Locale } from '../support/renderScreen';

const field = () => screen.getByRole('combobox', { name: 'Due' });
const invalid = () => field().getAttribute('aria-invalid') === 'true';
const describes = () => document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent;
const isOpen = () => field().getAttribute('aria-expanded') === 'true';

/** A field on a page, and what it said it holds, one after the other. */
const openField = async (given: string | null, { locale, min }: { locale?: Locale; min?: string } = {}) => {
  const said: (string | null)[] = [];
  const OnPage = () => {
    const [day, setDay] = useState(given);
    return (
      <>
        <DayField
          label="Due"
          value={day}
          min={min}
          onChange={(next) => {
            said.push(next);
            setDay(next);
          }}
        />
        <button onClick={() => setDay('2027-01-31')}>Next year</button>
      </>
    );
  };
  const { user } = await renderScreen(<OnPage />, { locale });
  const write = async (text: string) => {
    await user.clear(field());
    await user.type(field(), text);
  };
  return { user, said, write };
};

describe('a day field', () => {
  test.each([
    ['en', '12/18/2026', '12/18/2026'],
    ['en', '12/18/26', '12/18/2026'],
    ['en', '2026-12-18', '12/18/2026'],
    ['de', '18.12.2026', '18.12.2026'],
    ['fr', '18/12/2026', '18/12/2026'],
    ['es', '18/12/26', '18/12/2026'],
  ] as const)('takes in what is typed in %s: %s', async (locale, typed, shown) => {
    const { user, said, write } = await openField('2026-03-01', { locale });
    await write(typed);
    expect(said).toEqual([]);
    await user.tab();
    expect(said).toEqual(['2026-12-18']);
    expect(valueOf(field())).toBe(shown);
    expect(invalid()).toBe(false);
  });

  test.each([
    ['en', '18/12/2026', 'Enter the date as month/day/year, for example 12/18/'],
    ['en', '2/31/2026', 'Enter the date as month/day/year'],
    ['de', '12/18/2026', 'Gib das Datum als Tag.Monat.Jahr ein, zum Beispiel 18.12.'],
    ['fr', '12/18/2026', 'Saisissez la date sous la forme jour/mois/année, par exemple 18/12/'],
    ['es', '31/02/2026', 'Escriba la fecha como día/mes/año, por ejemplo 18/12/'],
  ] as const)('refuses what is no day in %s: %s, and keeps what it was given', async (locale, typed, words) => {
    const { user, said, write } = await openField('2026-03-01', { locale });
    await write(typed);
    await user.tab();
    expect(invalid()).toBe(true);
    expect(describes()).toContain(words);
    expect(await alarm()).toContain(words);
    expect(valueOf(field())).toBe(typed);
    expect(said).toEqual([]);
    await write(locale === 'en' ? '12/18/2026' : locale === 'de' ? '18.12.2026' : '18/12/2026');
    await user.tab();
    expect(invalid()).toBe(false);
    expect(describes()).toBeUndefined();
    expect(said).toEqual(['2026-12-18']);
  });

  test('Enter and the arrows of an open calendar take in what was typed, not what the calendar makes of it', async () => {
    const { user, said, write } = await openField('2026-03-01');
    await write('18/12/2026');
    expect(isOpen()).toBe(true);
    await user.keyboard('{ArrowDown}');
    expect(invalid()).toBe(true);
    await write('18/12/2026');
    await user.keyboard('{Enter}');
    expect(invalid()).toBe(true);
    expect(isOpen()).toBe(false);
    expect(said).toEqual([]);
    await write('2026-12-18');
    await user.keyboard('{Enter}');
    expect(said).toEqual(['2026-12-18']);
    expect(valueOf(field())).toBe('12/18/2026');
  });

  test('the arrows choose another day, and Enter takes it', async () => {
    const { user, said } = await openField('2026-03-01');
    await user.click(field());
    await user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(said).toEqual(['2026-03-09']);
    expect(valueOf(field())).toBe('03/09/2026');
  });

  test('a day that is picked takes the place of what could not be read', async () => {
    const { user, said, write } = await openField('2026-03-01');
    await write('18/12/2026');
    await user.tab();
    await user.click(field());
    await user.pointer({
      keys: '[MouseLeft]',
      target: await screen.findByRole('gridcell', { name: /March 17, 2026/ }),
    });
    expect(said).toEqual(['2026-03-17']);
    expect(invalid()).toBe(false);
    expect(valueOf(field())).toBe('03/17/2026');
  });

  test('is passed through, opened and closed without saying anything', async () => {
    const { user, said } = await openField('2026-03-01');
    await user.tab();
    expect(document.activeElement).toBe(field());
    await user.tab();
    await user.click(field());
    await user.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clear' }));
    expect(said).toEqual([]);
  });

  test('Escape empties none; emptied, or cleared, it holds no day', async () => {
    const { user, said, write } = await openField('2026-03-01');
    await user.click(field());
    await user.keyboard('{Escape}{Escape}');
    expect(valueOf(field())).toBe('03/01/2026');
    expect(said).toEqual([]);
    const around = jest.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', around, { once: true });
    await user.keyboard('{Escape}');
    expect(around).toHaveReturnedWith(false);
    await user.clear(field());
    await user.tab();
    expect(said).toEqual([null]);
    await write('18/12/2026');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(valueOf(field())).toBe('');
    expect(invalid()).toBe(false);
  });

  test('a day before the first that may be chosen is refused', async () => {
    const { user, said, write } = await openField('2026-03-01', { min: '2026-02-10' });
    await write('02/09/2026');
    await user.tab();
    expect(describes()).toBe('Choose 02/10/2026 or later');
    await write('02/10/2026');
    await user.tab();
    expect(said).toEqual(['2026-02-10']);
  });

  test('another day from elsewhere stands in place of what could not be read', async () => {
    const { user, write } = await openField('2026-03-01');
    await write('18/12/2026');
    await user.click(screen.getByRole('button', { name: 'Next year' }));
    expect(valueOf(field())).toBe('01/31/2027');
    expect(invalid()).toBe(false);
  });
});

describe('a form with a day that cannot be read', () => {
  const Form = ({ onSave, onClose }: { onSave: (day: string | null) => void; onClose: () => void }) => {
    const [day, setDay] = useState<string | null>(null);
    return (
      <FormDialog
        title="Plan"
        dirty={day !== null}
        ready
        saving={false}
        error={null}
        failed=""
        onSubmit={async () => onSave(day)}
        onClose={onClose}
      >
        <DayField label="Due" value={day} onChange={setDay} />
      </FormDialog>
    );
  };
  const openForm = async () => {
    const [saved, closed]: [(string | null)[], true[]] = [[], []];
    const { user } = await renderScreen(<Form onSave={(day) => saved.push(day)} onClose={() => closed.push(true)} />);
    return { user, saved, closed, form: await dialog() };
  };

  test('is not saved: the field says why and has the focus; then it is, with the day', async () => {
    const { user, saved, form } = await openForm();
    await user.type(field(), '18/12/2026');
    await user.keyboard('{Escape}');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(invalid()).toBe(true);
    expect(document.activeElement).toBe(field());
    await user.clear(field());
    await user.type(field(), '12/18/2026');
    await user.keyboard('{Escape}');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toEqual(['2026-12-18']));
  });

  test('is not left unasked, as nothing that was filled in', async () => {
    const { user, closed, form } = await openForm();
    await user.type(field(), '18/12/2026');
    await user.keyboard('{Escape}');
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    await screen.findByRole('alertdialog');
    expect(closed).toEqual([]);
  });
});

test('a day that cannot be read is not saved in a row either, by Enter or by the button; nor does Escape close it', async () => {
  const saved: (string | null)[] = [];
  const Row = () => {
    const [day, setDay] = useState<string | null>('2026-03-01');
    return (
      <InlineEdit
        label="Change"
        shown={day}
        dirty={day !== '2026-03-01'}
        saving={false}
        onOpen={() => undefined}
        onSave={async () => saved.push(day) > 0}
      >
        <DayField label="Due" value={day} onChange={setDay} />
      </InlineEdit>
    );
  };
  const { user } = await renderScreen(<Row />);
  await user.click(screen.getByRole('button', { name: /Change/ }));
  const write = async (text: string) => {
    await user.clear(field());
    // The first of them closes the calendar.
    await user.type(field(), `${text}{Escape}`);
  };
  await write('18/12/2026');
  await user.keyboard('{Escape}{Enter}');
  expect(invalid()).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(document.activeElement).toBe(field());
  expect(saved).toEqual([]);
  await write('12/18/2026');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(saved).toEqual(['2026-12-18']));
});
