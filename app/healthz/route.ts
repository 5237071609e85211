import { connection } from 'next/server'

/** Whether this process answers. It asks nobody else: a database that is away is no reason to restart us. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response('ok\n', { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}
