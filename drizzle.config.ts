import { defineConfig } from 'drizzle-kit'

// Only `npm run db:generate` reads this: it compares db/schema with the last migration and writes the next. Migrating is scripts/migrate.ts.
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/index.ts',
  out: './db/migrations',
  strict: true,
})
