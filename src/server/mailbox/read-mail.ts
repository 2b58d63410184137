import PostalMime, { type Address, type Attachment } from 'postal-mime'
import { maskCprs } from '#core/cpr.ts'
import { textOfHtml } from './html-text.ts'

/** A mail with pictures from a telephone is far below; more is turned away, whoever it is for. */
export const MOST_BYTES = 15 * 1024 * 1024
const MOST_WORDS = 4000
const MOST_NAMES = 5

export type ReadMail = {
  /** Addresses that it may be for, in lower case: those on the envelope first. */
  to: string[]
  fromName: string | null
  /** Where the sender says that an answer reaches them; nobody has tried it. */
  replyTo: string | null
  said: string
}

/**
 * One mail (RFC 5322) as a message from a family: plain text with personal numbers hidden, and a line of ours about what is not kept.
 * Everything in it is the sender's word, also the address. `envelope` is the recipient as the mail server knows it.
 */
export async function readMail(content: Uint8Array, envelope: string | null): Promise<ReadMail> {
  const mail = await PostalMime.parse(content, {
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 20,
    maxHeadersSize: 256 * 1024,
  })
  const header = (key: string) =>
    mail.headers.filter((one) => one.key === key).map(({ value }) => bare(value))
  const to = [
    ...(envelope === null ? [] : [bare(envelope)]),
    ...header('delivered-to'),
    ...header('x-original-to'),
    ...[...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(addressesOf),
  ]
  const [sender] = mail.from ? addressesOf(mail.from) : []
  const [reply] = (mail.replyTo ?? []).flatMap(addressesOf)
  const body = mail.text?.trim() || textOfHtml(mail.html ?? '')
  const words = [mail.subject, body].map((part) => tidy(part ?? '')).filter(Boolean)
  return {
    to: [...new Set(to)].slice(0, 50),
    fromName:
      tidy(mail.from?.name ?? '')
        .replaceAll('\n', ' ')
        .slice(0, 80) ||
      sender?.slice(0, 80) ||
      null,
    replyTo: (reply ?? sender)?.slice(0, 254) ?? null,
    said: [shortened(maskCprs(words.join('\n'))) || 'Mailen var tom.', aboutFiles(mail.attachments)]
      .filter(Boolean)
      .join('\n\n'),
  }
}

function addressesOf(one: Address): string[] {
  const all = one.group === undefined ? [one.address] : one.group.map(({ address }) => address)
  return all.filter((address): address is string => !!address).map(bare)
}

const bare = (address: string) => address.trim().replace(/^<|>$/g, '').toLowerCase()

/** Without what cannot be seen or turns the reading direction, and without a page of empty lines. */
function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|\p{Cf}/gu, '')
    .replaceAll(/[ \t\u00A0]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

function shortened(text: string): string {
  if (text.length <= MOST_WORDS) return text
  // Half a character at the end is none.
  const kept = text.slice(0, MOST_WORDS).replace(/\p{Cs}$/u, '')
  return `${kept} …\n[Mailen er længere. Bed om resten, når I svarer.]`
}

/** What came along is named and not kept: a file from somebody unknown opens nowhere here. */
function aboutFiles(files: readonly Attachment[]): string {
  if (files.length === 0) return ''
  const names = files
    .slice(0, MOST_NAMES)
    .map(({ filename }) => tidy(filename ?? '').slice(0, 60) || 'uden navn')
  const more = files.length > MOST_NAMES ? ` og ${files.length - MOST_NAMES} mere` : ''
  return `[Vedhæftet, ikke gemt her: ${maskCprs(names.join(', '))}${more}. Bed om at få det på en anden måde.]`
}
