import { createHash } from 'node:crypto'

/** What is stored of a session's token. The token has 256 random bits, so a plain hash cannot be guessed back. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()
