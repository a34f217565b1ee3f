import { implicitPort, portWords, tlsWords } from "./tls.ts";
import { configuration, title } from "./configuration.ts";
import type { CheckedInput, PublicAddress } from "./configuration.ts";
import type { ConfigurationExport } from "./types.ts";

/** The names of the fields of a settings dialogue; a field that the product does not have is left out. */
export interface FormFields {
  product: string;
  /** One field for the whole range, or one for each end. */
  range: string | { first: string; last: string };
  address?: string;
  maxSessions?: string;
  maxSessionsPerAddress?: string;
}

function rangeSteps(range: FormFields["range"], { first, last }: CheckedInput): string[] {
  if (typeof range === "string") return [`${range}: ${first}-${last}`];
  return [`${range.first}: ${first}`, `${range.last}: ${last}`];
}

function capStep(field: string | undefined, most: number): string[] {
  if (field === undefined) return [];
  return [`${field}: ${most === 0 ? "unlimited" : most}`];
}

/** PASV names an IPv4 address; whether a dialogue takes a name is not known. */
function announced({ kind, text }: PublicAddress) {
  if (kind === "ipv4") return text;
  return kind === "name" ? `the IPv4 address of ${text}` : "empty, PASV announces no IPv6 address";
}

/** Numbered steps through a settings dialogue, for products without a configuration file. */
export function formSteps(fields: FormFields): (input: CheckedInput) => string[] {
  return (input) => {
    const address = fields.address === undefined ? null : input.address;
    const steps = [
      ...rangeSteps(fields.range, input),
      ...(address === null ? [] : [`${fields.address}: ${announced(address)}`]),
      ...capStep(fields.maxSessions, input.maxSessions),
      ...capStep(fields.maxSessionsPerAddress, input.maxSessionsPerAddress),
      `Listener: ${portWords(input.controlPorts.map((port) => (port === implicitPort ? `${port} (implicit TLS)` : port)))}`,
      ...(input.tls === null ? [] : [`TLS of the listener: ${tlsWords(input.tls)}`]),
    ];
    return [
      `# ${title(fields.product, input)}`,
      ...steps.map((step, index) => `${index + 1}. ${step}`),
    ];
  };
}

/** What the source of a form says where nobody held its labels against the product. */
export const uncheckedLabels = "the labels were not checked against the product";

/** Steps through the settings of a product, in its console at `place`. */
export function formConfiguration(
  fields: FormFields,
  place: string,
  source: string,
  timeouts: ConfigurationExport["timeouts"] = [],
): ConfigurationExport {
  return configuration({
    file: place,
    lines: formSteps(fields),
    check: "Log in with a passive client from outside and list a folder.",
    reload: "Save. Whether running sessions notice is not known.",
    source,
    verified: false,
    timeouts,
  });
}
