/** `9`, `9.30`, `0930` and `9:30` as Danes write them, to `09:30`; anything else goes on for the server to refuse. */
export function clockOf(written: string): string {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(written) ?? []
  return hours === undefined ? written : `${hours.padStart(2, '0')}:${minutes}`
}
