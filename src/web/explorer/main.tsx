/** The explorer: begins with the reader's language, then draws. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { App } from "./pages/app.tsx";
import { client } from "./query/client.ts";
import { beginSession } from "./query/signed-in.ts";
import "./style.css";
import { beginTheme } from "./words/theme.ts";
import { beginLanguage, LanguageProvider } from "./words/use-words.tsx";

beginTheme();
await Promise.all([beginLanguage(), beginSession()]);
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <LanguageProvider>
      <Provider value={client}>
        <App />
      </Provider>
    </LanguageProvider>
  </StrictMode>,
);
