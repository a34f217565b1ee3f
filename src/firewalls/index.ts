import { nftables } from "./nftables.ts";
import type { FirewallExport } from "./types.ts";

/** Every target, favourites first within a group. */
export const firewalls: readonly FirewallExport[] = [nftables];
