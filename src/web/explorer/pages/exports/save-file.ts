/** Hands a file over to the browser, to save or to print: nothing of it stays behind. */
export interface FileToSave {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** Browsers read a blob after the click has returned. */
const KEPT_MS = 60_000;

export function saveFile({ name, mediaType, text }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** Opens the print dialogue for a page of HTML, which is where browsers make a PDF. No program in it runs: the frame allows none. */
export function printPage({ name, text }: FileToSave): void {
  document.querySelector(".print-frame")?.remove();
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.title = name;
  frame.setAttribute("sandbox", "allow-same-origin allow-modals");
  frame.addEventListener("load", () => {
    frame.contentWindow!.addEventListener("afterprint", () => frame.remove());
    frame.contentWindow!.print();
  });
  frame.srcdoc = text;
  document.body.append(frame);
}
