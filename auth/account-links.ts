/** Makes the links that let one person choose a password, and hands them on: by mail, or to the admin who asked, to hand over in person. */
import { randomBytes } from 'node:crypto'
import { clock } from '../clock'
import { queueMail } from '../db/queries/mails'
import { keepLink, type LinkKind } from '../db/queries/staff-links'
import type { PracticeTx } from '../db/scope'
import { env } from '../env.mjs'
import { hashOfToken } from './token'

/** What a link is for. */
export const linkKinds = ['invitation', 'reset'] as const satisfies readonly LinkKind[]

/** Source: OWASP ASVS 5.0, 6.4.1 (docs/security-requirements.md, row 13). */
export const linkLastsMs = { invitation: 24 * 60 * 60_000, reset: 30 * 60_000 } as const satisfies Record<LinkKind, number>
const pages = { invitation: '/join', reset: '/reset' } as const satisfies Record<LinkKind, string>
const lasts = { invitation: '24 hours', reset: '30 minutes' } as const

/** 256 random bits, in base64url. */
export const newToken = () => randomBytes(32).toString('base64url')

/** Whom a link is for, and which practice they belong to. */
export type LinkFor = { staffId: string; displayName: string; practiceName: string }

export type MadeLink = {
  /** The link itself: for a mail, or the command line. Never sent to a browser where there is a mail server. */
  address: string
  /** The link for the admin to hand on, where there is no mail server; null when it goes by mail, which nobody here sees. */
  handOver: string | null
  expiresAt: Date
}

const asked = {
  admin: 'The admin of your practice',
  self: 'Somebody who gave your email, we hope you,',
} as const

function wordsOf(kind: LinkKind, { displayName, practiceName }: LinkFor, address: string, by: keyof typeof asked) {
  const first = `Hello ${displayName},`
  const until = `The link works once, for ${lasts[kind]}. Keep it to yourself: whoever has it can use it.`
  if (kind === 'invitation') {
    const text = `${practiceName} has made an account for you in Footfall, where the practice keeps its charts. Choose your password here:`
    return { subject: `Your account at ${practiceName}`, text: [first, text, address, until].join('\n\n') }
  }
  const text = `${asked[by]} asked to choose a new password for your account at ${practiceName}. Do it here:`
  const otherwise = 'If you did not expect this, do nothing: your password stays as it is. Tell the admin of your practice.'
  return { subject: 'Choose a new password', text: [first, text, address, until, otherwise].join('\n\n') }
}

/**
 * Makes a link for one person, in the transaction of the act that it is part of; links of before work no more. The token is stored nowhere, its
 * SHA-256 is; it stands after the # of the address, which no browser sends and no log sees.
 */
export async function makeLink(tx: PracticeTx<never>, kind: LinkKind, person: LinkFor, by: keyof typeof asked): Promise<MadeLink> {
  const token = newToken()
  const expiresAt = new Date(clock.now().getTime() + linkLastsMs[kind])
  await keepLink(tx, { staffId: person.staffId, kind, tokenHash: hashOfToken(token), expiresAt })
  const address = `${env.footfallUrl}${pages[kind]}#${token}`
  await queueMail(tx, { staffId: person.staffId, kind, ...wordsOf(kind, person, address, by) })
  return { address, handOver: env.smtpUrl === null ? address : null, expiresAt }
}
