/** Unit and contract tests. Journeys have their own runners (test/journeys). */
const transform = {
  '\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}
const moduleNameMapper = {
  '^@/(.*)$': '<rootDir>/miniprogram/$1',
  '^@shared/(.*)$': '<rootDir>/shared/$1',
  '\\.css$': 'identity-obj-proxy',
}
const esmPackages = 'node_modules/(?!(mingo|flatbush|flatqueue|robust-predicates|@sparticuz|@tarojs/(runtime|shared))/)'
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  transform,
  moduleNameMapper,
  transformIgnorePatterns: [esmPackages],
  testEnvironment: 'node',
  ...more,
})

module.exports = {
  cacheDirectory: '<rootDir>/.cache/jest',
  testTimeout: 20000,
  projects: [
    project('shared', ['<rootDir>/test/shared/**/*.test.ts']),
    project('local-cloud', ['<rootDir>/test/local-cloud/**/*.test.ts']),
    project('cloudfunctions', ['<rootDir>/test/cloudfunctions/**/*.test.ts']),
    project('miniprogram', ['<rootDir>/test/miniprogram/**/*.test.{ts,tsx}'], {
      testEnvironment: 'jsdom',
      // Ports with one file a host (`photos.h5.ts`, `photos.weapp.ts`): tests run in the browser's.
      moduleFileExtensions: ['h5.ts', 'ts', 'tsx', 'js', 'cjs', 'mjs', 'json', 'node'],
    }),
    project('scripts', ['<rootDir>/test/scripts/**/*.test.ts']),
  ],
}
