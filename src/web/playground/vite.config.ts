// Builds the playground into dist/web/playground. All it needs is bundled: the page may speak to its own server only.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/playground/",
  plugins: [react()],
  build: {
    outDir: "../../../dist/web/playground",
    emptyOutDir: true,
    // The editor is one large file whatever is done about it.
    chunkSizeWarningLimit: 8000,
    sourcemap: false,
    // Hints to a compiler that is not at work here; dropping them changes nothing.
    rolldownOptions: {
      onwarn(warning, warn) {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
});
