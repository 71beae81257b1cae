/** What was asked of a kernel, checked against what it takes, with what was left out filled in: before any file is read. */
import { didYouMean } from "#base/did-you-mean.ts";
import {
  NO_SETTINGS,
  type GraphKernel,
  type KernelSetting,
  type KernelSettings,
  type WeightMeaning,
} from "./kernel-list/graph-kernel.ts";
import { GRAPH_KERNELS } from "./kernel-list/graph-kernels.ts";

export interface KernelRequest {
  readonly kernel: string;
  readonly settings: KernelSettings;
  /** Null = not said. */
  readonly directed: boolean | null;
  /** What the file's weights mean; null = every edge counts 1. */
  readonly weight: WeightMeaning | null;
  readonly seed: number;
  /** Null = as many as there are cores where that is worth starting them. */
  readonly threads: number | null;
}

/** What was asked with what was left out filled in: enough to run it again. */
export interface KernelPlan extends KernelRequest {
  readonly spec: GraphKernel;
}

const WEIGHT_TEXT: Record<WeightMeaning, string> = {
  distance: "a larger weight is a longer way",
  strength: "a larger weight is a closer tie",
};

/** Settings as the command line writes them. */
export function flagOf(setting: KernelSetting): string {
  return `--${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** All that a kernel takes, required ones first. */
export function settingsOf({ requires = [], oneOf = [], allows = {} }: GraphKernel): KernelSetting[] {
  return [...requires, ...oneOf, ...(Object.keys(allows) as KernelSetting[])];
}

/** What is wrong with the request, and what would be right; or the plan. Looks at no graph yet. */
export function planKernel(request: KernelRequest): { readonly wrong: string } | { readonly plan: KernelPlan } {
  const { kernel } = request;
  const names = GRAPH_KERNELS.map(({ name }) => name);
  const spec = GRAPH_KERNELS.find(({ name }) => name === kernel);
  if (spec === undefined) {
    const near = didYouMean(kernel, names);
    return {
      wrong: `there is no kernel "${kernel}".${near === "" ? ` Kernels: ${names.join(", ")}` : `${near} --help lists all`}`,
    };
  }
  const given = (Object.keys(NO_SETTINGS) as KernelSetting[]).filter((setting) => request.settings[setting] !== null);
  const wrong = wrongSettings(spec, given) ?? wrongGraph(spec, request) ?? wrongTogether(spec, request.settings);
  if (wrong !== null) return { wrong };
  const filled = Object.entries(spec.allows ?? {}).filter(([name]) => !given.includes(name as KernelSetting));
  return { plan: { ...request, settings: { ...request.settings, ...Object.fromEntries(filled) }, spec } };
}

function wrongSettings(spec: GraphKernel, given: readonly KernelSetting[]): string | null {
  const { name, requires = [], oneOf = [] } = spec;
  const takes = settingsOf(spec);
  const unknown = given.find((setting) => !takes.includes(setting));
  if (unknown !== undefined) {
    const others = takes.length === 0 ? "no setting of its own" : takes.map(flagOf).join(", ");
    const owners = GRAPH_KERNELS.filter((other) => settingsOf(other).includes(unknown)).map((other) => other.name);
    return `${name} does not take ${flagOf(unknown)}: it takes ${others}; ${flagOf(unknown)} is for ${owners.join(", ")}`;
  }
  const missing = requires.filter((setting) => !given.includes(setting));
  if (missing.length > 0) return `${name} needs ${missing.map(flagOf).join(" and ")}`;
  const chosen = oneOf.filter((setting) => given.includes(setting));
  if (oneOf.length > 0 && chosen.length === 0) {
    return `${name} needs ${oneOf.map(flagOf).join(" or ")}, to know the group of each node`;
  }
  return chosen.length > 1 ? `${chosen.map(flagOf).join(" and ")} exclude each other` : null;
}

function wrongGraph({ name, undirectedOnly = false, weight }: GraphKernel, asked: KernelRequest): string | null {
  if (asked.directed === true && undirectedOnly) return directedText(name, "leave --directed out");
  if (asked.weight === null || asked.weight === weight) return null;
  if (weight === undefined) return `${name} reads no weights: leave --weight out`;
  return `${name} takes --weight ${weight} (${WEIGHT_TEXT[weight]}), not --weight ${asked.weight}`;
}

function wrongTogether({ name, manySources = false, byOneOf = [] }: GraphKernel, settings: KernelSettings): string | null {
  if (settings.by !== null && !byOneOf.includes(settings.by))
    return `${name} takes --by ${byOneOf.join(", ")}, not ${settings.by}`;
  if (settings.m !== null && settings.goal !== "reach") return "--m is how many hops a member reaches: it goes with --goal reach";
  if (settings.radius !== null && name === "attack" && settings.by !== "collective-influence")
    return "--radius is of the ball of collective influence: it goes with --by collective-influence";
  if ((settings.source?.length ?? 0) > 1 && !manySources) return `${name} takes one --source, not several`;
  if (name === "paths-between" && new Set(settings.source).size < 2) return "paths-between needs two --source or more";
  if (settings.quality === "cpm" && settings.resolution === null) {
    return "--quality cpm needs --resolution: the density that a community must have, such as 0.05";
  }
  if (name === "similarity" && settings.from === settings.to) return "similarity compares two nodes, and --from and --to are one";
  const ofWalks = (["attenuation", "walks"] as const).find((setting) => settings[setting] !== null);
  if (name === "link-prediction" && ofWalks !== undefined && settings.by !== "katz") {
    return `${flagOf(ofWalks)} is of walks, which --by katz ranks by: give both or neither`;
  }
  return null;
}

export function directedText(kernel: string, instead: string): string {
  return `${kernel} is about undirected graphs: ${instead}`;
}
