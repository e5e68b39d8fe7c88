import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCHEMAS = fileURLToPath(new URL('../content-types', import.meta.url));
const PLUGIN = 'strapi-plugin-touchpoints';

const write = (file, text) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

const factory = (kind, uid) =>
  `const { factories } = require('@strapi/strapi');\n\nmodule.exports = factories.createCore${kind}('${uid}');\n`;

/** What the developers of a site do to its code while it is stopped. */
export const developerOf = (app) => {
  const folderOf = (name) => path.join(app, 'src/api', name);
  const manifest = path.join(app, 'package.json');
  const plugins = path.join(app, 'config/plugins.js');
  const schemaOf = (name) => path.join(folderOf(name), 'content-types', name, 'schema.json');

  const addType = (schema) => {
    const { singularName: name } = schema.info;
    const uid = `api::${name}.${name}`;
    write(schemaOf(name), JSON.stringify(schema));
    for (const kind of ['Controller', 'Router', 'Service']) {
      const folder = kind === 'Router' ? 'routes' : `${kind.toLowerCase()}s`;
      write(path.join(folderOf(name), folder, `${name}.js`), factory(kind, uid));
    }
  };
  const read = (name) => JSON.parse(readFileSync(schemaOf(name), 'utf8'));

  return {
    addTypes(names) {
      for (const name of names) addType(JSON.parse(readFileSync(path.join(SCHEMAS, `${name}.json`), 'utf8')));
    },

    /** The same content under another name: its rows stay where they are. */
    renameType(name, singularName, pluralName) {
      const schema = read(name);
      rmSync(folderOf(name), { recursive: true });
      addType({ ...schema, info: { ...schema.info, singularName, pluralName } });
    },

    /** Switches i18n off for a content type. */
    unlocalize(name) {
      const schema = read(name);
      const plain = Object.entries(schema.attributes).map(([key, attribute]) => [
        key,
        without(attribute, 'pluginOptions'),
      ]);
      addType({ ...schema, pluginOptions: {}, attributes: Object.fromEntries(plain) });
    },

    uninstall() {
      cpSync(plugins, path.join(app, 'kept-plugins.js'));
      cpSync(manifest, path.join(app, 'kept-package.json'));
      const before = JSON.parse(readFileSync(manifest, 'utf8'));
      write(manifest, JSON.stringify({ ...before, dependencies: without(before.dependencies, PLUGIN) }));
      write(plugins, readFileSync(plugins, 'utf8').replace(/^ {2}touchpoints: [^]*?^ {2}},$/m, ''));
    },

    reinstall() {
      cpSync(path.join(app, 'kept-plugins.js'), plugins);
      cpSync(path.join(app, 'kept-package.json'), manifest);
    },
  };
};
