import { z } from 'zod'

const id = z.uuid()

/** Whether a text can be an id of ours at all. One that cannot is not found, like one of another practice. */
export const isId = (text: string): boolean => id.safeParse(text).success
