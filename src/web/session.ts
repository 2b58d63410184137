import { postJson, type Answer } from '#kit/call.ts'

/** What the sign-in page may know before anyone has signed in. */
export type Hello = {
  municipality: string | null
  demo: readonly { login: string; name: string; role: string }[]
  signedIn: boolean
  /** The municipality's own log-ins, by the name their people know. */
  providers: readonly { id: string; name: string }[]
}

/** The second step of a log-in: what the person has, or that they must make it ready now. */
export type Next = { enrol: boolean; totp: boolean; passkey: boolean; recovery: boolean }

const NOTHING: Hello = { municipality: null, demo: [], signedIn: false, providers: [] }

/** Asks who we are talking to. Without an answer the page still works: it only lacks the municipality's name. */
export async function hello(): Promise<Hello> {
  const answer = await postJson('session.hello', {})
  return answer.ok ? { ...NOTHING, ...(answer.output as Partial<Hello>) } : NOTHING
}

/** Opens a session. The password is sent once and kept nowhere. */
export async function signIn(login: string, password: string): Promise<Answer<{ next?: Next }>> {
  return (await postJson('session.sign-in', { login, password })) as Answer<{ next?: Next }>
}

/** Ends the session and loads the sign-in page anew, so that nothing of the former person stays in memory. */
export async function signOut(): Promise<void> {
  await postJson('session.sign-out', {}, { idempotencyKey: crypto.randomUUID() })
  window.location.assign('/log-ind')
}

/** The path to return to after signing in: only paths of our own, never another host. */
export function returnPath(search: string): string {
  const wanted = new URLSearchParams(search).get('retur') ?? '/'
  return /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/log-ind') ? wanted : '/'
}
