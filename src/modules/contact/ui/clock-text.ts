/** A time of day as people write it, as 'HH:MM': 14.50, 14:50, 1450, 9, kl. 9. Null when it is none. */
export function parseClock(text: string): string | null {
  const found = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:\s]?(\d{2}))?$/i.exec(text.trim())
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
