import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { formatDay } from '#kit/format-date.ts'
import type { Config } from '#server/config.ts'
import { readSignInFile } from '#server/sign-in/provider/settings.ts'
import type { FamilyCast, Member } from './family-cast.ts'
import { otherFamilies } from './other-families.ts'
import { seedFamilies } from './seed-families.ts'
import { standIn, type StandInPerson } from './stand-in.ts'
import { tenant } from './vestby.ts'

const parts: Record<Member['part'], string> = {
  young: 'barn eller ung',
  sibling: 'søskende',
  parent: 'forælder',
  step_parent: 'stedforælder',
  grandparent: 'bedsteforælder',
  other: 'nær person',
}

/** The invented people of Vestby who have a number and can log in as themselves, and one whom nobody there knows. */
export const demoCitizens: readonly StandInPerson[] = [
  ...[...seedFamilies, ...otherFamilies].flatMap(({ name, members }: FamilyCast) =>
    members.flatMap(({ cpr, givenName, part, born }) =>
      cpr
        ? [
            {
              cpr,
              name: `${givenName} ${name}`,
              says: `født ${formatDay(born)}, ${parts[part]} i familien ${name}`,
            },
          ]
        : [],
    ),
  ),
  { cpr: '610170-1007', name: 'Bent Ukendt', says: 'født 1.1.1970, er ikke i nogen familie i Vestby' },
]

export type DemoCitizens = {
  /** Where citizens log in, for the server that is about to be built; beside what the demonstration was given itself. */
  signInFile: string
  /** Gives the server the stand-in before it listens, and takes the file away, which holds a secret. */
  mount: (http: FastifyInstance) => Promise<void>
}

/** A stand-in for MitID at the demonstration's own address, with keys of its own each time it starts. */
export async function prepareCitizens(config: Config): Promise<DemoCitizens> {
  const issuer = `${config.url}/proeve-mitid`
  const client = { clientId: 'samspil-demo', clientSecret: randomBytes(24).toString('base64url') }
  const backTo = `${config.url}/min-side/sign-in/`
  const provider = standIn({ issuer, ...client, backTo, people: demoCitizens })
  const given = await readSignInFile(config.signInFile)
  const directory = await mkdtemp(path.join(tmpdir(), 'samspil-demo-'))
  const signInFile = path.join(directory, 'sign-in.json')
  const own = { id: 'proeve', name: 'prøve-MitID', tenant, issuer, ...client }
  await writeFile(signInFile, JSON.stringify({ ...given, citizens: [...given.citizens, own] }), {
    mode: 0o600,
  })
  return {
    signInFile,
    mount: async ({ server }) => {
      await rm(directory, { recursive: true })
      // Before the server's own rules: a provider is another house, which the browser goes to and comes back from.
      const product = server.listeners('request') as RequestListener[]
      server.removeAllListeners('request')
      server.on('request', (request, response) => {
        if (provider.owns(request.url ?? ''))
          provider.answer(request, response).catch(() => response.writeHead(400).end())
        else for (const listener of product) listener(request, response)
      })
    },
  }
}
