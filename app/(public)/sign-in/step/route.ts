import { answerStep } from '../../../../auth/session'

export const POST = answerStep
