import { defineConfig } from 'vitest/config'

/** Long: a test that hangs ends, one that a busy machine slows passes. */
const shared = { testTimeout: 120_000, hookTimeout: 120_000 }

/** `house`: the site in process, on the scene. `crawler`: every page of the demonstration. `processes`: real processes, crashes. `browser`: journeys in Chromium. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'house',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/crawler/**', 'test/processes/**', 'test/browser/**'],
          globalSetup: 'test/scene/set.ts',
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'crawler',
          include: ['test/crawler/**/*.test.ts'],
          globalSetup: 'test/scene/set.ts',
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'processes',
          include: ['test/processes/**/*.test.ts'],
          globalSetup: 'test/scene/set.ts',
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/house.ts',
        },
      },
    ],
  },
})
