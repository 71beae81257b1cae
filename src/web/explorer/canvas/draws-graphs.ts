/** Whether this browser draws pictures of graphs: asked once, without keeping what was made for asking. */
let known: boolean | null = null;

export function drawsGraphs(): boolean {
  if (known === null) {
    const context = document.createElement("canvas").getContext("webgl2") ?? document.createElement("canvas").getContext("webgl");
    known = context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return known;
}
