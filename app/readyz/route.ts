import { connection } from 'next/server'
import { databaseReadiness } from '../../db/readiness'

/** Whether people can work here now: 200 or 503. What is missing goes to the log, not to whoever asks. */
export async function GET(): Promise<Response> {
  await connection()
  const { ready } = await databaseReadiness()
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) },
  })
}
