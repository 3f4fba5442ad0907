/** Journeys of people through the built app: in a browser (h5) and in a mini-program engine (weapp). */
const { projects, cacheDirectory } = require('./jest.config.cjs')

const { transform, moduleNameMapper, transformIgnorePatterns } = projects[0]
const project = (displayName, more) => ({
  displayName,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/journeys/${displayName}/**/*.journey.ts`],
  transform,
  moduleNameMapper,
  transformIgnorePatterns,
  ...more,
})

module.exports = {
  cacheDirectory,
  testTimeout: 90000,
  projects: [
    project('h5', {
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/journeys/h5/setup.ts',
      globalTeardown: '<rootDir>/test/journeys/h5/teardown.ts',
    }),
    // The component engine draws into a DOM; the app's scripts see none of it.
    project('weapp', {
      testEnvironment: 'jsdom',
      globalSetup: '<rootDir>/test/journeys/weapp/setup.ts',
      globalTeardown: '<rootDir>/test/journeys/h5/teardown.ts',
    }),
  ],
}
