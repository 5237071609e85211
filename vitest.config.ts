import { defineConfig } from 'vitest/config'

/** Enough of an environment for modules to load. Tests of the database project are given a real server by their global setup. */
const environment = {
  NODE_ENV: 'test' as const,
  FOOTFALL_SECRET: 'a secret for tests only, of no value to anybody',
  FOOTFALL_NOW: '2026-11-23T15:00:00Z',
}

/** These stand in for modules of the framework, so nothing that they load may be shared with another file. */
const standIns = ['extra-members', 'handed-over', 'proofs', 'races', 'session', 'sign-in', 'staff'].map((name) => `auth/${name}.test.ts`)

const onDatabase = {
  globalSetup: ['scripts/test-database.mjs'],
  env: environment,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // One server for all files; two files at a time keep two cores busy without starving PostgreSQL.
  maxWorkers: 2,
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Most of a file's time is loading modules, and no test here replaces one or leaves anything in it: files share them.
          isolate: false,
          // Vitest would leave one of two cores idle.
          maxWorkers: '100%',
          include: ['{clinical,handouts,fhir,components,app}/**/*.test.{ts,tsx}', '*.test.ts'],
          // A property over random texts takes seconds when both cores are busy.
          testTimeout: 60_000,
          env: { ...environment, FOOTFALL_APP_DATABASE_URL: 'postgres://127.0.0.1:1/none' },
        },
      },
      {
        test: {
          ...onDatabase,
          name: 'database',
          isolate: false,
          include: ['{db,auth}/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: standIns,
        },
      },
      { test: { ...onDatabase, name: 'database, alone', include: standIns } },
    ],
  },
})

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of the database projects, signed in as the owner of the tables. */
    ownerUrl: string
    /** The same server as its superuser, for tests that show what even a superuser's tampering leaves behind. */
    superuserUrl: string
    /** The database that holds the demo. */
    demo: { ownerUrl: string; appUrl: string }
  }
}
