export function headersOf(site: URL): Record<string, string>
export function policyOf(site: URL, nonce: string, mode: { dev: boolean }): string
