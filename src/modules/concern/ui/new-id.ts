/** A version 4 UUID, also where the page is not on https and crypto.randomUUID is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** 256 random bits for a partner's link; the server keeps no more than their hash. */
export function newToken(): string {
  const letters = btoa(String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(32))))
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
