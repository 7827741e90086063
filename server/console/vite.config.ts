import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sprites } from './build/sprites';

const API = process.env.FANQU_API ?? 'http://localhost:3000';

export default defineConfig({
  root: __dirname,
  base: '/console/',
  plugins: [react(), sprites()],
  server: {
    port: 14400,
    // The member's h5 runs inside the preview frame, so it comes through the same origin as the API.
    proxy: { '/api': API, '/m': API },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
  },
});
