import { request } from 'node:http'
import { env } from '../../../../env.mjs'

export type OwnAnswer = { status: number; type: string; body: Buffer }

const mostBytes = 8_000_000
/** Where this very process listens, whatever the people outside call it. */
const listens = { '0.0.0.0': '127.0.0.1', '::': '::1' }[env.host] ?? env.host

/**
 * Asks our own server, through its own front and doors like anybody else. Nothing but a path can be asked for, so it cannot be led anywhere.
 *
 * @param headers The cookie of whoever asked us; none for static files.
 */
export function askOwnServer(path: string, headers: Record<string, string> = {}): Promise<OwnAnswer> {
  return new Promise((settle, fail) => {
    const asked = request(
      { host: listens, port: env.port, path, headers: { ...headers, host: new URL(env.footfallUrl).host }, agent: false, timeout: 8_000 },
      (answer) => {
        const parts: Buffer[] = []
        let bytes = 0
        answer.on('data', (part: Buffer) => {
          bytes += part.length
          if (bytes > mostBytes) asked.destroy(new Error('Our own page is too large to print.'))
          else parts.push(part)
        })
        answer.on('error', fail)
        answer.on('end', () =>
          settle({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body: Buffer.concat(parts) }),
        )
      },
    )
    asked.on('timeout', () => asked.destroy(new Error('Our own server did not answer.')))
    asked.on('error', fail)
    asked.end()
  })
}
