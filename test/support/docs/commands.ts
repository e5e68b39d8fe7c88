import type { Block } from './markdown';

/** One HTTP request of a page. */
export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The commands of a block, without comments; what goes on in the next line is one command. */
export const commandsOf = ({ text }: Block): string[] =>
  text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#\s.*$/, '').trim())
    .filter(Boolean);

/** A command as a shell takes it apart; `$NAME` stands for a variable, but not between single quotes. */
export const wordsOf = (command: string, variables: Readonly<Record<string, string>> = {}): string[] => {
  const filled = (text: string) =>
    text.replaceAll(/\$(\w+)/g, (_, name: string) => {
      if (variables[name] === undefined) throw new Error(`Nobody sets $${name}: ${command}`);
      return variables[name];
    });
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? filled(double ?? bare!),
  );
};

/** What `curl` would ask. @throws for options that no page has needed so far. */
export const callOf = (command: string, variables: Readonly<Record<string, string>>): Call => {
  const [, ...words] = wordsOf(command, variables);
  const headers: Record<string, string> = {};
  let [method, url, body]: (string | undefined)[] = [];
  while (words.length > 0) {
    const word = words.shift()!;
    if (word === '-X') method = words.shift();
    else if (word === '-d') body = words.shift();
    else if (word === '-H') {
      const [name, value] = words.shift()!.split(/: */, 2);
      headers[name!] = value!;
    } else if (['-i', '-s'].includes(word)) continue;
    else if (!word.startsWith('-') && url === undefined) url = word;
    else throw new Error(`What is ${word} in: ${command}`);
  }
  if (url === undefined) throw new Error(`It asks nobody: ${command}`);
  return { method: method ?? (body === undefined ? 'GET' : 'POST'), url, headers, body };
};
