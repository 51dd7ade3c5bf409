import { fileURLToPath } from 'node:url';
import eslintPluginAstro from 'eslint-plugin-astro';
import { configs as regexp } from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The lint rules of this tree: strict types, and no regular expression that can be made slow. */
export default defineConfig(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.cache/',
      '.staging/',
      'engine/',
      'node_modules/',
      'tests/vaults/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  regexp['flat/recommended'],
  ...eslintPluginAstro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.astro'],
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': 'off',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Node runs this file as it is: use a union.' },
      ],
    },
  },
  {
    // Types of templates are checked by `astro check`.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
