/** Statements past every policy, for tests that look for what must not be in the database at all. Imported by tests only. */
import { connect } from '../client'

/** `superuserUrl` comes from vitest's `inject('superuserUrl')`, `ownerUrl` from `inject('ownerUrl')`: the superuser, in the owner's database. */
export function openRawSql(superuserUrl: string, ownerUrl: string) {
  const url = new URL(superuserUrl)
  url.pathname = new URL(ownerUrl).pathname
  return connect(url.href, 1)
}
