// Builds the explorer into dist/web/explorer. All it needs is bundled: the pages may speak to their own server only.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/explorer/",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "../../../dist/web/explorer",
    emptyOutDir: true,
    sourcemap: false,
    // Nothing is put into a page as a data: address that its policy would have to let in.
    assetsInlineLimit: 0,
    rolldownOptions: {
      onwarn(warning, warn) {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
    },
  },
});
