import { answerAuth } from '../../../../auth/session'

export const GET = answerAuth
export const POST = answerAuth
