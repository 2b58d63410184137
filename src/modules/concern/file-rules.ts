import type { FileKind } from './contract.ts'

/**
 * What a file is, by its first bytes and its end; its name plays no part. Only PDF, JPEG and PNG are taken. A file that is
 * two things at once (a page or a program in front of a picture) is none of them, since the marks must stand first.
 */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (starts(0xff, 0xd8, 0xff)) return 'jpeg'
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return hasPdfEnd(bytes) ? 'pdf' : null
  return null
}

function hasPdfEnd(bytes: Uint8Array): boolean {
  const tail = bytes.slice(-2048)
  return String.fromCodePoint(...tail).includes('%%EOF')
}

export const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
}
