export const chromiumNames: readonly string[]
export const chromiumApplications: readonly string[]
