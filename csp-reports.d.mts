import type { IncomingMessage } from 'node:http'

export const cspReportAddress: string
export const mostReportBytes: number
export const mostReportsInAMinute: number
/** Null when it is no report. */
export function violationsIn(type: string, text: string): { directive: string; blocked: string }[] | null
/** `now` in milliseconds; the returned function says whether one more goes through. */
export function atMostInAMinute(most: number, now?: () => number): () => boolean
export function reportIn(request: IncomingMessage): Promise<string | null>
