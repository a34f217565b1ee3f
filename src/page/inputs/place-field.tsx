import { lazyPart } from "../drawing/lazy-part.tsx";

/** "Where does it run?": its list of places is in a file of its own, which the first verdict does not need. */
export const PlaceField = lazyPart(async () => (await import("./place-picker.tsx")).PlacePicker);
