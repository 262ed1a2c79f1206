/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '<rootDir>/test/support/esbuild-transform.cjs' },
  injectGlobals: false,
  maxWorkers: 2,
  testTimeout: 30_000,
  reporters: ['default', ...(process.env['TEST_RESULTS'] ? ['<rootDir>/test/support/count-reporter.cjs'] : [])],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.d.ts'],
};
