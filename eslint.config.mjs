import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name that every importer shares can be searched for.',
};

const noStatefulClass = {
  selector: 'ClassDeclaration:not([superClass.name=/Error$|^Refusal$/])',
  message: 'Values and functions, no classes; errors are the exception.',
};

const noOwnGetter = {
  selector: 'ObjectExpression > Property[kind="get"]',
  message:
    'A value or a function: V8 gives each object with a getter of its own a hidden class, which keeps what it reaches alive (docs/performance.md).',
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist.*/',
      'coverage/',
      '.mulu/',
      'bench/.data/',
      '**/*.generated.*',
      'src/base/prisma.generated/',
    ],
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'scripts/security/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', { max: 3 }],
      'no-restricted-syntax': ['error', noDefaultExport, noStatefulClass],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // Made anew for each request.
    files: ['src/query/**/*.ts', 'src/graph/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noStatefulClass, noOwnGetter] },
  },
  {
    // The type of somebody else's module says what that module has.
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // GraphQL gives a resolver four arguments.
    files: ['src/graph/resolvers/*.ts', 'tests/**/*.ts'],
    rules: { 'max-params': ['error', { max: 4 }] },
  },
  {
    // A test is a list of facts; its answers are JSON of any shape.
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
