import sharp from 'sharp'
import type { FileKind } from '#modules/concern/contract.ts'

/** Forty megapixels: a phone's picture, and no picture that unpacks to fill the memory. */
const MOST_PIXELS = 40_000_000
/** No picture needs to be larger to be read; it also keeps what is stored small. */
const LONGEST_SIDE = 3000

/**
 * A picture drawn anew from its pixels, so that nothing else in the file survives: no place, no camera, no thumbnail, no
 * text after the end. It stands upright as the camera meant. Null for what is no readable picture.
 */
export async function cleanImage(bytes: Buffer, kind: Exclude<FileKind, 'pdf'>): Promise<Buffer | null> {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  const drawn = kind === 'png' ? picture.png() : picture.jpeg({ quality: 85 })
  return drawn.toBuffer().catch(() => null)
}
