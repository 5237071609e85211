export function tellRefusal(
  request: { method?: string | undefined },
  response: { statusCode: number; once: (event: 'finish', tell: () => void) => unknown },
  of: { path: string; requestId: string; ip: string },
): void
