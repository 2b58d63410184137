import { AlignmentType, Paragraph, TextRun } from 'docx'
import { ShapeGroupRun } from 'docx/shapes'
import type { IShapeGroupChildOptions } from 'docx/shapes'
import { scaleInWords } from '#core/document.ts'
import type { Block } from '#core/document.ts'
import { SCALE, scaleRings } from '../scale-drawing.ts'
import type { Ring } from '../scale-drawing.ts'

/** Word's shapes are measured in pixels of 1/96 inch, our drawing in points of 1/72. */
const PX = 96 / 72

/** The scale as a group of Word's own shapes: sharp at any size, and read aloud as the words of `scaleInWords`. */
export function scalePicture(block: Extract<Block, { kind: 'scale' }>): ShapeGroupRun {
  const rings = scaleRings(block.marks)
  return new ShapeGroupRun({
    children: [line(rings), ...rings.map(shape)],
    altText: { name: '0–10', description: scaleInWords(block) },
  })
}

function line(rings: readonly Ring[]): IShapeGroupChildOptions {
  const first = rings[0]?.x ?? 0
  const last = rings.at(-1)?.x ?? 0
  return {
    type: 'line',
    transformation: {
      offset: { left: first * PX, top: SCALE.middle * PX },
      width: (last - first) * PX,
      height: 0,
    },
    line: { color: hex(SCALE.quiet), width: 1 },
  }
}

function shape({ value, x, radius, fill, line, thickness, ink, bold }: Ring): IShapeGroupChildOptions {
  const number = new TextRun({ text: String(value), size: SCALE.letter * 2, color: hex(ink), bold })
  const spacing = { before: 0, after: 0, line: 240, lineRule: 'auto' as const }
  return {
    type: 'ellipse',
    transformation: {
      offset: { left: (x - radius) * PX, top: (SCALE.middle - radius) * PX },
      width: 2 * radius * PX,
      height: 2 * radius * PX,
    },
    fill: hex(fill),
    line: { color: hex(line), width: thickness },
    children: [new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [number] })],
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false },
  }
}

function hex(colour: string): string {
  return colour.slice(1)
}
