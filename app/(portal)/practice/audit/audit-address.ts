/** The address of the audit log, for the server and the browser alike. */
import type { Asked, Sorted } from './audit-query'

export const addressOf = (asked: Asked, { by, descending, page }: Partial<Sorted> = {}, path = '/practice/audit'): string => {
  const query = new URLSearchParams(asked as Record<string, string>)
  if (by !== undefined) {
    query.set('sort', by)
    query.set('order', descending ? 'descending' : 'ascending')
  }
  if (page !== undefined && page > 0) query.set('page', String(page + 1))
  return query.size === 0 ? path : `${path}?${query}`
}
