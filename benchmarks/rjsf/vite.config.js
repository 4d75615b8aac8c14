// A production build as Vite makes it; the page is served from the root of its own port.
export default {
  base: '/',
  logLevel: 'warn',
  build: {
    outDir: '../../target/bench-rjsf',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // "use client" is for servers that render; a bundle for the browser has no use for it.
      onwarn: (warning, report) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || report(warning),
    },
  },
};
