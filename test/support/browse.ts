/** What a browser does with cookies and links, without one: enough to go through another site's forms and come back. */
export class Browse {
  readonly #cookies = new Map<string, Map<string, string>>();

  /** One request, by the cookies of its host; nothing is followed. */
  async ask(url: string, options: RequestInit = {}): Promise<Response> {
    const own = this.#of(url);
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(options.headers as Record<string, string> | undefined), ...(cookie === "" ? {} : { cookie }) };
    const response = await fetch(url, { ...options, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = "", ...rest] = line.split(";");
      const name = pair.slice(0, pair.indexOf("="));
      if (rest.some((part) => /^ *(max-age=0|expires=Thu, 01 Jan 1970)/i.test(part))) own.delete(name);
      else own.set(name, pair.slice(name.length + 1));
    }
    return response;
  }

  /** Follows redirects, as long as `until` does not say that this is the address looked for. */
  async follow(
    url: string,
    until: (url: string) => boolean = () => false,
  ): Promise<{ readonly url: string; readonly text: string }> {
    let at = url;
    for (;;) {
      if (until(at)) return { url: at, text: "" };
      const response = await this.ask(at);
      const next = response.headers.get("location");
      if (next === null) return { url: at, text: await response.text() };
      at = new URL(next, at).href;
    }
  }

  /** Sends the page's one form with these fields beside those that it has filled in. */
  async submit(page: { readonly url: string; readonly text: string }, fields: Readonly<Record<string, string>>): Promise<string> {
    const action = /<form[^>]*action="([^"]+)"/.exec(page.text)?.[1] ?? page.url;
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    const response = await this.ask(new URL(action, page.url).href, {
      method: "POST",
      body: new URLSearchParams({ ...(Object.fromEntries(hidden) as Record<string, string>), ...fields }),
    });
    return new URL(response.headers.get("location")!, page.url).href;
  }

  cookie(url: string, name: string): string | undefined {
    return this.#of(url).get(name);
  }

  #of(url: string): Map<string, string> {
    const { host } = new URL(url);
    let own = this.#cookies.get(host);
    if (own === undefined) this.#cookies.set(host, (own = new Map<string, string>()));
    return own;
  }
}
