import type { Schedule } from "./schedule.js";
import type { Visit } from "./visits.js";
/** What was found out about one client. */
export interface ClientTraits {
    schedule: Schedule | null;
    crowd: boolean;
}
/** Visits of clients that behave alike, before they become a group. */
export interface Kind {
    name: string;
    visits: Visit[];
    /** The common clock; null = they come at any time. */
    marks: {
        everySeconds: number;
        offsetSeconds: number;
        spreadSeconds: number;
    } | null;
    crowd: boolean;
}
/** Mark and spread of visits that keep one clock; `errorSeconds` = how far the log's clock blurs a start (variance, s²). */
export declare function marksOf(visits: readonly Visit[], every: number, near: number, blur: number): {
    everySeconds: number;
    offsetSeconds: number;
    spreadSeconds: number;
};
/** The kinds of client that visits fall into: by the clock first, crowds behind one login, the rest by connections. */
export declare function kindsOf(visits: readonly Visit[], traits: ReadonlyMap<number, ClientTraits>, blur: number): Kind[];
