import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The staff shell. Nothing inline and nothing from other hosts, so the server can send a strict CSP. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    port: 4601,
    strictPort: true,
    proxy: Object.fromEntries(
      ['/api', '/print', '/min-side', '/proeve-mitid'].map((path) => [path, 'http://localhost:4600']),
    ),
  },
})
