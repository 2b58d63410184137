/**
 * Four characters that are the same each time the same fault happens, so that two colleagues and support can tell
 * whether they met the same one. Built from the error's kind and its place in our code, never from its message,
 * which may hold what someone typed.
 */
export function faultCode(fault: unknown): string {
  const error = fault instanceof Error ? fault : new Error('unknown')
  const place = error.stack?.split('\n').find((line) => /:\d+:\d+/.test(line)) ?? ''
  const text = `${error.name} ${place.replace(/https?:\/\/[^/]+/, '')}`
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0').slice(-4)
}
