/**
 * The way of a mail out of here: to the SMTP server of the installation, or, without one, into a file for the operator to hand on.
 * One mail, one recipient: the envelope is written here and never read from a header, so that no name, subject or address adds a second.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export type Carried = { id: string; address: string; subject: string; text: string }
export type Carrier = (mail: Carried) => Promise<void>

/** A mail that no server will ever take, whatever is tried. */
export class NotSendable extends Error {
  override readonly name = 'NotSendable'
}

/** One address and nothing that a mail server could read as more. */
const plainAddress = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+$/
const oneLine = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim()

function composed(from: string, { id, address, subject, text }: Carried) {
  if (!plainAddress.test(address)) throw new NotSendable('The address is not one.')
  return {
    envelope: { from, to: [address] },
    from: { name: 'Footfall', address: from },
    to: { name: '', address },
    subject: oneLine(subject),
    text,
    messageId: `<${id}@${from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

const closed = { disableFileAccess: true, disableUrlAccess: true } as const

/** @throws what the server said: `code` and `responseCode` of nodemailer */
export function carrierBySmtp(url: string, from: string): Carrier {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const transport = createTransport({
    ...closed,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A link in a mail opens an account: it leaves this machine encrypted, to a server that proves who it is, or not at all.
    requireTLS: !secure && !here,
    ignoreTLS: !secure && here,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return async (mail) => void (await transport.sendMail(composed(from, mail)))
}

/** `log/mail/<id>.eml` in the data folder, which only the operator's user reads. */
export function carrierToFiles(dataFolder: string, from: string): Carrier {
  const folder = join(dataFolder, 'log', 'mail')
  const transport = createTransport({ ...closed, streamTransport: true, buffer: true, newline: 'unix' })
  return async (mail) => {
    const { message } = await transport.sendMail(composed(from, mail))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, `${mail.id}.eml`), message as Buffer, { mode: 0o600, flush: true })
  }
}
