import { defineConfig } from 'vite';
import { worldMap } from './map/world-plugin.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [worldMap()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy of the page forbids data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
