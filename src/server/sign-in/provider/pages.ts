import type { FastifyReply } from 'fastify'

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function page(body: string, head = '', title = 'Samspil'): string {
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>${escape(title)}</title>${head}</head><body style="font:16px system-ui;padding:2rem">${body}</body></html>`
}

/**
 * A page of ours between the provider's answer and the next step. Cookies are SameSite=Strict, so a request that another site
 * started carries none; the one that this page starts carries them. `name` is what the person takes the service for.
 */
export function hop(reply: FastifyReply, to: string, name = 'Samspil'): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send(
      page(
        `<p><a href="${escape(to)}">Fortsæt til ${escape(name)}</a></p>`,
        `<meta http-equiv="refresh" content="0;url=${escape(to)}">`,
        name,
      ),
    )
}

export function confirmed(reply: FastifyReply): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(page('<h1>Bekræftet</h1><p>Du kan lukke vinduet og gå tilbage til Samspil.</p>'))
}
