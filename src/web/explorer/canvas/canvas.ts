/**
 * The picture: one wrapper round sigma, imperative on purpose. `show` is given what there is and brings the drawing to it by differences,
 * so that nothing is built anew and nothing that is there moves: the frame of coordinates is fixed, and only the reader moves the camera.
 */
import { createNodeImageProgram } from "@sigma/node-image";
import { DirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { EntityKind } from "../query/kinds.ts";
import type { Position } from "../session/state.ts";
import { pullNodes } from "./drag.ts";
import { lookOf } from "./looks.ts";
import { isDark, paletteOf } from "./palette.ts";

/** What is to be drawn. Links between the same two are one line: `count` of them. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly lines: readonly PictureLine[];
}

export interface PictureNode {
  readonly id: string;
  /** `DIGEST` stands for neighbours that are not drawn. */
  readonly kind: EntityKind | "DIGEST";
  readonly label: string;
  readonly at: Position;
  readonly selected: boolean;
  readonly pinned: boolean;
}

export interface PictureLine {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly count: number;
  readonly faded: boolean;
  readonly selected: boolean;
}

export interface CanvasEvents {
  readonly pick: (id: string, more: boolean) => void;
  readonly pickLine: (key: string) => void;
  readonly pickNothing: () => void;
  readonly open: (id: string) => void;
  readonly menu: (id: string, at: Position) => void;
  readonly moved: (positions: ReadonlyMap<string, Position>) => void;
  /** The browser has taken the drawing's memory away: whoever made the canvas makes another. */
  readonly lost: () => void;
}

/** What of the plane is seen. */
export interface CanvasView {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Coordinates that fill the window at first. Never changed: it is what keeps everything where it is. */
const FRAME = 100;
const PERSON_SIZE = 13;
const THING_SIZE = 12;
const DIGEST_SIZE = 16;

export class Canvas {
  readonly #graph = new DirectedGraph();
  readonly #sigma: Sigma;
  #selected: ReadonlySet<string> = new Set();
  #near: ReadonlySet<string> = new Set();

  constructor(box: HTMLElement, events: CanvasEvents) {
    this.#sigma = new Sigma(this.#graph, box, this.#settings());
    this.#sigma.setCustomBBox({ x: [-FRAME, FRAME], y: [-FRAME, FRAME] });
    this.#sigma.on("clickNode", ({ node, event }) => events.pick(node, event.original.shiftKey || event.original.ctrlKey));
    this.#sigma.on("clickEdge", ({ edge }) => events.pickLine(edge));
    this.#sigma.on("clickStage", () => events.pickNothing());
    this.#sigma.on("doubleClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      events.open(node);
    });
    this.#sigma.on("rightClickNode", ({ node, event }) => {
      event.original.preventDefault();
      events.menu(node, { x: event.x, y: event.y });
    });
    for (const layer of box.querySelectorAll("canvas")) {
      layer.addEventListener("webglcontextlost", (event) => {
        event.preventDefault();
        events.lost();
      });
    }
    pullNodes(this.#sigma, this.#graph, () => this.#selected, events.moved);
  }

  show({ nodes, lines }: Picture): void {
    const graph = this.#graph;
    const there = new Set(nodes.map(({ id }) => id));
    const drawn = new Set(lines.map(({ key }) => key));
    for (const key of graph.edges()) if (!drawn.has(key)) graph.dropEdge(key);
    for (const id of graph.nodes()) if (!there.has(id)) graph.dropNode(id);
    for (const node of nodes) {
      const attributes = this.#nodeAttributes(node);
      if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, attributes);
      else graph.addNode(node.id, attributes);
    }
    for (const line of lines) {
      const attributes = this.#lineAttributes(line);
      if (graph.hasEdge(line.key)) graph.mergeEdgeAttributes(line.key, attributes);
      else graph.addEdgeWithKey(line.key, line.from, line.to, attributes);
    }
    this.#selected = new Set(nodes.filter(({ selected }) => selected).map(({ id }) => id));
    this.#near = new Set([...this.#selected].flatMap((id) => graph.neighbors(id)));
    this.#sigma.refresh();
  }

  /** Moves the camera, and nothing else, until these are seen; all of them when none are named. */
  fit(ids: readonly string[] = this.#graph.nodes()): void {
    const places = ids.filter((id) => this.#graph.hasNode(id)).map((id) => this.#sigma.getNodeDisplayData(id)!);
    if (places.length === 0) return;
    const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
    const [low, high] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
    const ratio = Math.min(4, Math.max(0.25, Math.max(right - left, high - low) * 1.25));
    this.#sigma.getCamera().setState({ x: (left + right) / 2, y: (low + high) / 2, ratio });
  }

  get view(): CanvasView {
    const { x, y, ratio } = this.#sigma.getCamera();
    return { x, y, ratio };
  }

  set view(view: CanvasView) {
    this.#sigma.getCamera().setState(view);
  }

  zoom(how: "in" | "out"): void {
    const camera = this.#sigma.getCamera();
    camera.setState({ ratio: camera.ratio * (how === "in" ? 1 / 1.5 : 1.5) });
  }

  /** Draws everything anew in the colours of the day or of the night. */
  repaint(): void {
    for (const [key, value] of Object.entries(paletteSettings())) this.#sigma.setSetting(key as keyof Settings, value as never);
    this.#sigma.refresh();
  }

  close(): void {
    this.#sigma.kill();
  }

  #nodeAttributes({ id, kind, label, at, selected, pinned }: PictureNode): Record<string, unknown> {
    const shared = { label, x: at.x, y: at.y, pinned, forceLabel: selected || kind === "DIGEST", zIndex: selected ? 2 : 1, id };
    if (kind === "DIGEST") return { ...shared, type: "circle", color: paletteOf().digest, size: DIGEST_SIZE, image: null };
    const { shape, color, icon } = lookOf(kind);
    const size = (kind === "PERSON" ? PERSON_SIZE : THING_SIZE) * (shape === "square" ? 1.05 : 1);
    return { ...shared, type: shape, color, size: selected ? size * 1.25 : size, image: icon };
  }

  #lineAttributes({ label, count, faded, selected }: PictureLine): Record<string, unknown> {
    return { label, size: selected ? 4 : 1 + Math.min(4, Math.log2(count)), faded, selected, zIndex: selected ? 2 : 1 };
  }

  #settings(): Partial<Settings> {
    const textures = { size: { mode: "force", value: 64 } as const, maxTextureSize: 512 };
    return {
      ...paletteSettings(),
      nodeProgramClasses: {
        circle: createNodeImageProgram(textures),
        square: createNodeImageProgram({ ...textures, keepWithinCircle: false }),
      },
      defaultNodeType: "circle",
      labelSize: 13,
      labelDensity: 1.5,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: 7,
      edgeLabelSize: 12,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      minCameraRatio: 0.02,
      maxCameraRatio: 20,
      doubleClickZoomingRatio: 1,
      stagePadding: 24,
      edgeReducer: (key, data) => this.#drawnLine(key, data),
      nodeReducer: (id, data) => this.#drawnNode(id, data),
    };
  }

  /** With something selected, what it leads to stands out and the rest steps back. */
  #drawnNode(id: string, data: Record<string, unknown>): Record<string, unknown> {
    if (this.#selected.size === 0 || this.#selected.has(id) || this.#near.has(id)) return data;
    return { ...data, color: paletteOf().back, label: null, forceLabel: false };
  }

  #drawnLine(key: string, data: Record<string, unknown>): Record<string, unknown> {
    const palette = paletteOf();
    if (data["selected"] === true) return { ...data, color: palette.mark };
    if (data["faded"] === true) return { ...data, color: palette.faint };
    const near = this.#graph.extremities(key).some((id) => this.#selected.has(id));
    return { ...data, color: near ? palette.near : this.#selected.size > 0 ? palette.faint : palette.line };
  }
}

function paletteSettings(): Partial<Settings> {
  const { text, line } = paletteOf();
  return {
    labelColor: { color: text },
    edgeLabelColor: { color: text },
    defaultEdgeColor: line,
    labelFont: "system-ui, sans-serif",
    labelWeight: isDark() ? "500" : "600",
  };
}
