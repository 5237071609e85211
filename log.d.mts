/** Fields hold words of ours, numbers and ids of requests; JSON values only. */
export function log(level: 'info' | 'warning' | 'error', fields: Record<string, unknown>): void
