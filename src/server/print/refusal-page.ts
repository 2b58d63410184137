const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * A small page that says why there is no file, and the way on: for addresses that are opened as pages and not by the
 * application. `reason` is a whole Danish sentence. Nothing is loaded from anywhere, so it stands when all else is down.
 */
export function refusalPage(reason: string, signedOut: boolean): string {
  const shown = reason.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? '')
  const way = signedOut ? '<a href="/log-ind">Log ind</a>' : '<a href="/">Til Min dag</a>'
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Ingen udskrift – Samspil</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1.125rem/1.5 "IBM Plex Sans", system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
</style>
</head>
<body>
<main>
<h1>Der kom ingen udskrift</h1>
<p>${shown}</p>
<p>${way}</p>
</main>
</body>
</html>
`
}
