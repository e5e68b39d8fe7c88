import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports go one way: a folder may import what stands to its right, never the other way round. */
const MAY_IMPORT = {
  engine: ['types'],
  types: [],
  client: ['engine', 'types'],
  server: ['engine', 'types'],
  admin: ['engine', 'types'],
};
const FOLDERS = ['admin', 'server', 'client', 'engine', 'types', 'demo', 'test'];

const boundaries = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...FOLDERS.filter((other) => other !== folder && !allowed.includes(other)).map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `${folder}/ must not import ${other}/.`,
          })),
          ...(folder === 'engine' ? [{ regex: '^[^.]', message: 'engine/ has no dependency at all.' }] : []),
        ],
      },
    ],
  },
}));

/** Of `types/` only the shapes and the plain defaults may follow into the browser, not the schemas: zod would come with them. */
const shapesOnly = {
  files: ['engine/**/*.ts', 'client/**/*.ts', 'admin/**/*.{ts,tsx}'],
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports' }],
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(\\.\\./)+types(?!/defaults$)',
            allowTypeImports: true,
            message: 'Import types only, or values from types/defaults.',
          },
        ],
      },
    ],
  },
};

/** What is waited for is named: a pause is too long on a quick machine and too short on a busy one. */
const noBlindWaits = {
  files: ['test/e2e/**/*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...["CallExpression[callee.property.name='waitForTimeout']", "Literal[value='networkidle']"].map((selector) => ({
        selector,
        message:
          'Wait for what the page shows: expect(…).toBeVisible(), or expect.poll for what stands outside the page.',
      })),
    ],
  },
};

/** A controller is given what was asked as the contract of its route parses it. */
const byContract = {
  files: ['server/src/controllers/**/*.ts'],
  ignores: ['server/src/controllers/request/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: "MemberExpression[object.name='ctx'][property.name='params']",
        message: 'Give the contract `params`, and take them from what `action` parsed.',
      },
    ],
  },
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.strapi/**',
      '**/.tmp/**',
      'demo/types/generated/**',
      'demo/public/**',
      'test/e2e/output/**',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { languageOptions: { globals: { ...globals.node } } },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['admin/**/*.{ts,tsx}'],
    languageOptions: { globals: { ...globals.browser } },
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['demo/storefront/**/*.js'], languageOptions: { globals: { ...globals.browser } } },
  ...boundaries,
  shapesOnly,
  noBlindWaits,
  byContract,
);
