/** What kind of work a draft is, from its key: `contact` of `contact:0198…`. */
export function draftKind(key: string): string {
  return key.split(':')[0] ?? key
}
