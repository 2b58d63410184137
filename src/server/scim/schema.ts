export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'
export const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const configSchema = 'urn:ietf:params:scim:schemas:core:2.0:'

type Attribute = {
  name: string
  type: string
  multiValued: boolean
  description: string
  required: boolean
  caseExact: boolean
  mutability: string
  returned: string
  uniqueness: string
  subAttributes?: Attribute[]
}

function attribute(name: string, type: string, more: Partial<Attribute> = {}): Attribute {
  return {
    name,
    type,
    multiValued: false,
    description: name,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...more,
  }
}

const valued = [attribute('value', 'string'), attribute('type', 'string'), attribute('primary', 'boolean')]
export const schemas = [
  {
    id: userSchema,
    name: 'User',
    description: 'A colleague',
    attributes: [
      attribute('userName', 'string', { required: true, uniqueness: 'server' }),
      attribute('name', 'complex', {
        required: true,
        subAttributes: [
          attribute('givenName', 'string', { required: true }),
          attribute('familyName', 'string', { required: true }),
        ],
      }),
      attribute('title', 'string', { description: 'Profession' }),
      attribute('active', 'boolean'),
      attribute('emails', 'complex', { multiValued: true, subAttributes: valued }),
      attribute('phoneNumbers', 'complex', { multiValued: true, subAttributes: valued }),
      attribute('roles', 'complex', { multiValued: true, mutability: 'readOnly', subAttributes: valued }),
    ],
  },
  {
    id: enterpriseSchema,
    name: 'EnterpriseUser',
    description: 'Where a colleague belongs',
    attributes: [
      attribute('department', 'string', { required: true, description: 'Code or name of a department here' }),
    ],
  },
  {
    id: groupSchema,
    name: 'Group',
    description: 'A group that an administrator here maps to a role or a team',
    attributes: [
      attribute('displayName', 'string', { required: true, uniqueness: 'server' }),
      attribute('members', 'complex', {
        multiValued: true,
        subAttributes: [attribute('value', 'string', { mutability: 'immutable' })],
      }),
    ],
  },
].map((schema) => ({ schemas: [`${configSchema}Schema`], ...schema }))

export function resourceTypes(base: string) {
  const type = (name: string, endpoint: string, schema: string, extensions: object[]) => ({
    schemas: [`${configSchema}ResourceType`],
    id: name,
    name,
    endpoint,
    schema,
    schemaExtensions: extensions,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  })
  return [
    type('User', '/Users', userSchema, [{ schema: enterpriseSchema, required: true }]),
    type('Group', '/Groups', groupSchema, []),
  ]
}

export function serviceProviderConfig(base: string) {
  return {
    schemas: [`${configSchema}ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 200 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token that an administrator makes',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  }
}
