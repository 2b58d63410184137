import type { ColumnClass } from '#db/access-terms.ts'
import type { CitizenOperationName, OperationName } from '#catalogue'
import type { Purpose } from '#core/context.ts'

/**
 * What opens an address: nothing at all; a session; a log-in begun in the same browser; the directory's bearer token; a
 * long secret that is the address itself or is sent with it.
 */
export const keys = {
  anyone: 'nobody is asked; the answer holds nothing about anybody',
  session: 'a session, in the cookie',
  begun: 'a log-in or a change that was begun in the same browser, or a session',
  directory: 'the directory’s bearer token',
  secret: 'a secret of 256 bits, in the address or sent with it',
} as const
export type Key = keyof typeof keys

/** An address that is no operation. `content` are the classes of what may come in or out of it. */
export type Declared = { key: Key; purpose: Purpose; content: readonly ColumnClass[]; says: string }

const of =
  (key: Key, purpose: Purpose, ...content: ColumnClass[]) =>
  (says: string): Declared => ({ key, purpose, content: ['META', ...content], says })

const open = of('anyone', 'DRIFT')
const own = of('session', 'DRIFT')
const begun = of('begun', 'DRIFT')
const directory = of('directory', 'DRIFT')
const check = of('session', 'TILSYN')
const scim = '/scim/v2'
const urn = 'urn:ietf:params:scim:schemas'

/** Every address that is no operation, with its method. The server does not start with one that is not here (goal G9). */
export const otherRoutes: Readonly<Record<string, Declared>> = {
  'POST /api/session.hello': open('Which ways to log in there are, and whether this browser is logged in'),
  'POST /api/session.sign-in': open('Log in with a password'),
  'POST /api/session.sign-out': open('Log out'),
  'POST /api/session.passkey-options': open('Begin to log in with a passkey'),
  'POST /api/session.passkey-sign-in': begun('Log in with a passkey'),
  'POST /api/session.second-factor': begun('The second factor of a log-in'),
  'POST /api/session.totp-begin': begun('Begin to use an app that shows codes'),
  'POST /api/session.totp-confirm': begun('Take an app that shows codes into use'),
  'POST /api/session.passkey-add-options': own('Begin to add a passkey'),
  'POST /api/session.passkey-add': own('Add a passkey'),
  'POST /api/session.recovery-codes': own('New recovery codes'),
  'POST /api/session.confirm-ways': own('How one can confirm who one is'),
  'POST /api/session.step-up': own('Confirm who one is'),
  'GET /sign-in/:provider': open('Go to the municipality’s identity provider'),
  'GET /sign-in/:provider/callback': open('Come back from an OpenID Connect provider'),
  'POST /sign-in/:provider/acs': open('Come back from a SAML provider'),
  'GET /sign-in/:provider/finish': begun('Finish a log-in at a provider'),
  'GET /sign-in/:provider/metadata': open('SAML metadata of this service'),
  'POST /api/citizen/session.hello': open('Where citizens log in, and whether this browser is logged in'),
  'POST /api/citizen/session.sign-out': open('A citizen logs out'),
  'GET /min-side/sign-in/:provider': open('A citizen goes to where citizens log in'),
  'GET /min-side/sign-in/:provider/callback': open('A citizen comes back from there'),
  'GET /min-side/sign-in/:provider/finish': begun('A citizen’s log-in is finished'),
  'GET /api/openapi.json': open('This description'),
  'GET /healthz': open('Whether the server is ready'),
  'GET /*': open('The pages of the browser applications'),
  'POST /api/concern.form': of('secret', 'SAGSBEHANDLING')('What a link for partners is for'),
  'POST /api/concern.hand-in': of('secret', 'SAGSBEHANDLING', 'CONF')('Hand in a concern through a link'),
  'GET /kalender/:file': of('secret', 'SAGSBEHANDLING')('A colleague’s calendar of meetings, without words'),
  'GET /print/concern/:signalId/:fileId': of('session', 'SAGSBEHANDLING', 'CONF')('A file of a concern'),
  'GET /print/plan/:file': of('session', 'SAGSBEHANDLING', 'ORD', 'CONF')('The family’s plan as a file'),
  'GET /print/farvel/:file': of(
    'session',
    'SAGSBEHANDLING',
    'ORD',
    'CONF',
  )('The family’s farewell page as a file'),
  'GET /print/referat/:meetingId/:file': of(
    'session',
    'MOEDE_115',
    'P115',
  )('A department’s minutes of a list meeting as a file'),
  'GET /print/opslag/:familyId/:file': of(
    'session',
    'PARTSINDSIGT',
    'ORD',
  )('A citizen’s extract of the log as a file'),
  'GET /print/afgoerelse/:familyId/:file': of(
    'session',
    'SAGSBEHANDLING',
    'ORD',
    'CONF',
  )('A decision’s letter as a file'),
  'GET /print/kontrol/log.jsonl': check('The log, to be checked without Samspil'),
  'GET /print/kontrol/kontrolpunkter.jsonl': check('The signed checkpoints of the log'),
  'GET /print/kontrol/checkpoint.pub': check('The public key of the checkpoints'),
  [`GET ${scim}/ServiceProviderConfig`]: directory('What this SCIM service can do'),
  [`GET ${scim}/Schemas`]: directory('The schemas'),
  [`GET ${scim}/Schemas/${urn}:core:2.0:User`]: directory('The schema of a user'),
  [`GET ${scim}/Schemas/${urn}:extension:enterprise:2.0:User`]: directory('The schema of a user’s place'),
  [`GET ${scim}/Schemas/${urn}:core:2.0:Group`]: directory('The schema of a group'),
  [`GET ${scim}/ResourceTypes`]: directory('The kinds of resources'),
  [`GET ${scim}/ResourceTypes/User`]: directory('Users as a kind of resource'),
  [`GET ${scim}/ResourceTypes/Group`]: directory('Groups as a kind of resource'),
  [`GET ${scim}/Users`]: directory('Colleagues whom the directory keeps'),
  [`POST ${scim}/Users`]: directory('A new colleague'),
  [`GET ${scim}/Users/:id`]: directory('One colleague'),
  [`PUT ${scim}/Users/:id`]: directory('Replace a colleague'),
  [`PATCH ${scim}/Users/:id`]: directory('Change a colleague'),
  [`DELETE ${scim}/Users/:id`]: directory('A colleague has left'),
  [`GET ${scim}/Groups`]: directory('The directory’s groups'),
  [`POST ${scim}/Groups`]: directory('A new group'),
  [`GET ${scim}/Groups/:id`]: directory('One group'),
  [`PUT ${scim}/Groups/:id`]: directory('Replace a group'),
  [`PATCH ${scim}/Groups/:id`]: directory('Change a group'),
  [`DELETE ${scim}/Groups/:id`]: directory('Remove a group'),
}

type Module<Name extends string> = Name extends `${infer Head}.${string}` ? Head : never

/**
 * The classes of content that the operations of a module may read or write (db/access-terms.ts); a test holds them to the
 * columns that their SQL names. CPR, PROT_ADDR and SEALED are written, and read by functions of the gate alone.
 */
export const contentOf: Record<Module<OperationName | CitizenOperationName>, readonly ColumnClass[]> = {
  access: ['META', 'ORD', 'PROT_ADDR'],
  appointment: ['META', 'ORD'],
  assessment: ['META', 'ORD', 'CONF'],
  'child-notice': ['META', 'CONF'],
  concern: ['META', 'CONF', 'P115', 'SEALED'],
  consent: ['META', 'ORD', 'CONF'],
  contact: ['META', 'ORD'],
  criteria: ['META', 'CONF', 'P115'],
  demand: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  detection: ['META', 'ORD', 'P115', 'CPR'],
  draft: ['META', 'ORD', 'CONF'],
  ending: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  family: ['META', 'ORD', 'CONF', 'CPR', 'PROT_ADDR'],
  feed: ['META'],
  'follow-up': ['META', 'ORD'],
  figures: ['META', 'ORD'],
  handover: ['META', 'ORD'],
  intake: ['META', 'ORD'],
  journal: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  mandate: ['META'],
  measure: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  minutes: ['META', 'P115'],
  municipality: ['META'],
  plan: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  portal: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  promise: ['META', 'ORD'],
  staff: ['META'],
  today: ['META', 'ORD', 'CONF'],
  trail: ['META', 'ORD', 'CPR'],
  'way-in': ['META', 'ORD', 'CONF'],
  window: ['META', 'ORD', 'CONF'],
  wording: ['META'],
}

/** The name of an address in the inventory; fastify writes a colon that is no parameter twice. */
export function routeName(method: string, url: string): string {
  return `${method} ${url.replaceAll('::', ':')}`
}

/** Throws for an address that nobody has declared: the server does not start with it. HEAD goes with its GET. */
export function needDeclared(method: string, url: string, operations: ReadonlySet<string>): void {
  const name = routeName(method === 'HEAD' ? 'GET' : method, url)
  if (Object.hasOwn(otherRoutes, name)) return
  if (name.startsWith('POST /api/') && operations.has(name.slice('POST /api/'.length))) return
  throw new Error(`${name} is not in src/server/inventory.ts: say what opens it, its purpose and its classes`)
}
