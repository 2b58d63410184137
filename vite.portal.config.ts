import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The families' own page at /min-side: a bundle of its own beside the staff shell's, small enough for a slow phone. It is
 * built after vite.config.ts, into the same directory, and holds to the same strict CSP.
 */
export default defineConfig({
  root: 'src/portal',
  base: '/min-side/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web/min-side',
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
})
