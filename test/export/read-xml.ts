/** A strict reader of the XML that we write: elements, attributes, text. Throws on anything that is not well-formed. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

export function readXml(xml: string): Element {
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(xml)) throw new Error("a character XML does not allow");
  const prolog = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(xml);
  if (prolog === null) throw new Error("no XML declaration");
  const root: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Element[] = [root];
  let at = prolog[0].length;
  const tag = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/y;
  while (at < xml.length) {
    const top = open[open.length - 1]!;
    if (xml[at] !== "<") {
      const end = xml.indexOf("<", at) < 0 ? xml.length : xml.indexOf("<", at);
      top.text += unescapeXml(xml.slice(at, end));
      at = end;
      continue;
    }
    tag.lastIndex = at;
    const m = tag.exec(xml);
    if (m === null) throw new Error(`not a tag: ${xml.slice(at, at + 80)}`);
    at = tag.lastIndex;
    if (m[1] === "/") {
      if (open.pop()!.name !== m[2]) throw new Error(`</${m[2]}> closes ${top.name}`);
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, name, value] of m[3]!.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
      if (attributes.has(name!)) throw new Error(`attribute ${name} twice`);
      attributes.set(name!, unescapeXml(value!));
    }
    const element: Element = { name: m[2]!, attributes, children: [], text: "" };
    top.children.push(element);
    if (m[4] === "") open.push(element);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error("elements left open, or more than one root");
  return root.children[0]!;
}

export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function unescapeXml(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> in text");
  return text.replace(/&([^;]*);?/g, (whole, entity: string) => {
    const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[entity];
    if (named !== undefined && whole.endsWith(";")) return named;
    const code = /^#(\d+)$/.exec(entity);
    if (code === null || !whole.endsWith(";")) throw new Error(`not an entity: ${whole}`);
    return String.fromCodePoint(Number(code[1]));
  });
}
