import { useText } from '#kit/language.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Colleague } from '../administration-contract.ts'
import { text } from './text.ts'
import type { Said } from '#kit/use-said.ts'

/** The changes that are made with one press: a colleague leaves or is back, an account closes or opens. Each can be taken back. */
export function useStanding(colleague: Colleague, said: Said) {
  const t = useText(text).did
  const deactivate = useWrite('staff.deactivate')
  const reactivate = useWrite('staff.reactivate')
  const close = useWrite('staff.close-account')
  const reopen = useWrite('staff.reopen-account')
  const { staffId, version, givenName } = colleague
  const refused = (reason: string) => said.say(reason, null)

  const stop = async () => {
    const answer = await deactivate.send({ staffId, version })
    if (!answer.ok) return refused(answer.refusal.reason)
    const { ended, closedAccount, version: now } = answer.output
    said.say(t.stopped(givenName, ended), () =>
      reactivate.send({ staffId, version: now, openAccount: closedAccount }),
    )
  }
  const comeBack = async () => {
    const answer = await reactivate.send({ staffId, version, openAccount: false })
    if (!answer.ok) return refused(answer.refusal.reason)
    said.say(t.back(givenName), () => deactivate.send({ staffId, version: answer.output.version }))
  }
  const closeAccount = async () => {
    const answer = await close.send({ staffId })
    if (!answer.ok) return refused(answer.refusal.reason)
    said.say(t.closed(givenName, answer.output.ended), () => reopen.send({ staffId }))
  }
  const openAccount = async () => {
    const answer = await reopen.send({ staffId })
    if (!answer.ok) return refused(answer.refusal.reason)
    said.say(t.reopened(givenName), () => close.send({ staffId }))
  }
  return {
    stop: () => void stop(),
    comeBack: () => void comeBack(),
    closeAccount: () => void closeAccount(),
    openAccount: () => void openAccount(),
  }
}
