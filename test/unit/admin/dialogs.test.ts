import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../../../admin/src');

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }));
const having = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

describe('what is filled in is never lost unasked', () => {
  it('dialogs and drawers with room for a form stand in frames that ask', () => {
    expect(having(/<Modal\.(Root|Content)\b/)).toEqual(['components/ModalFrame.tsx']);
    expect(having(/@radix-ui\/react-dialog/)).toEqual(['components/Drawer.tsx', 'components/DrawerPage.tsx']);
    // The frames are told whether something would be lost: TypeScript refuses a dialog that does not say.
    for (const name of ['components/ModalFrame.tsx', 'components/FormDialog.tsx', 'components/DrawerPage.tsx'])
      expect(files.find((file) => file.name === name)?.text).toMatch(/readonly dirty: boolean;/);
  });

  it('no dialog stands on a drawer but the question before something is lost', () => {
    const inDrawer = having(/<(Dialog\.Root|ModalFrame|FormDialog|ConfirmDialog)\b/);
    expect(inDrawer.filter((name) => /^pages\/Coverage\/(drawer|create|step)\//.test(name))).toEqual([]);
  });

  it('small dialogs ask a question, and have nothing to type into', () => {
    const asking = having(/<Dialog\.Root\b/).filter((name) => name !== 'components/Drawer.tsx');
    const typed = /<(Field\.Input|TextInput|Textarea|NumberInput|DayField|OwnerField|DateTimePicker|Combobox)\b/;
    expect(asking.filter((name) => typed.test(files.find((file) => file.name === name)?.text ?? ''))).toEqual([]);
  });

  it('no dialog is the Content Manager’s, which closes its own whatever was filled in', () => {
    expect(having(/type: '(modal|dialog)'/)).toEqual([]);
  });

  it('there is one question, and one way to hold a move back', () => {
    expect(having(/useBlocker/)).toEqual(['components/LeaveGuard.tsx']);
    expect(having(/common\.leave\.title/)).toEqual(['components/LeaveQuestion.tsx']);
  });
});
