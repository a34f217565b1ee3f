import type { JSX } from "preact";
import { clients } from "../../clients/index.ts";
import { wholeNumber } from "../../state/field-text.ts";
import { quantityFormat } from "../../state/quantity-text.ts";
import { amountFormat, BIT_RATES, BYTES, COUNT, SECONDS, SHARES } from "../../state/unit-text.ts";
import { Choice } from "../choice.tsx";
import { Field } from "../field.tsx";
import { Fold } from "../fold.tsx";
import { AssumedFold } from "./assumed-fold.tsx";
import { QuantityField } from "./quantity-field.tsx";
import { SizeField } from "./size-field.tsx";
import { VisitsFields } from "./visits-fields.tsx";
import { YearPart } from "./year-part.tsx";

const clientOptions = clients.map(({ id, name }) => ({ value: id, label: name }));

const tlsOptions = [
  { value: "none", label: "No TLS" },
  { value: "1.2", label: "TLS 1.2, full handshake" },
  { value: "1.2-resumed", label: "TLS 1.2, resumed" },
  { value: "1.3", label: "TLS 1.3" },
];

const share = amountFormat(SHARES);
const counts = quantityFormat(COUNT);
const bytes = quantityFormat(BYTES);
const rates = quantityFormat(BIT_RATES);
const seconds = quantityFormat(SECONDS);
const plainSeconds = amountFormat(SECONDS);
const plainNumber = amountFormat(COUNT);

/** The fields that are folded away. */
const RARE = [
  "retry",
  "addresses",
  "abandoned",
  "thinkSeconds",
  "staySeconds",
  "stalled",
  "listingBytes",
  "transferSeconds",
  "listingSeconds",
  "connectSeconds",
];

/** The fields of a group: those that were set, most asked first, then what was assumed. */
export function GroupFields({ path }: { path: string }): JSX.Element {
  return (
    <AssumedFold>
      <Field path={`${path}.clients`} label="How many clients" format={wholeNumber} />
      <Choice path={`${path}.software`} label="Client software" options={clientOptions} />
      <VisitsFields path={path} />
      <QuantityField
        path={`${path}.files`}
        label="Files per visit"
        format={counts}
        hint="3 to 6 means nine times in ten between."
      />
      <SizeField path={`${path}.fileBytes`} label="File size" format={bytes} />
      <SizeField path={`${path}.bitsPerSecond`} label="Line speed" format={rates} />
      <Field path={`${path}.connections`} label="Transfers at once" format={wholeNumber} />
      <QuantityField path={`${path}.roundTripSeconds`} label="Round trip" format={seconds} />
      <Choice path={`${path}.tls`} label="Encryption of the data connection" options={tlsOptions} />
      <QuantityField path={`${path}.listings`} label="Folder listings per visit" format={counts} />
      <Field path={`${path}.uploads`} label="Uploads" format={share} />
      <Field path={`${path}.passive`} label="Passive" format={share} />
      <Fold
        class="more"
        summary="Retries, pauses and known times"
        paths={RARE.map((name) => `${path}.${name}`)}
      >
        <div class="pair">
          <Field
            path={`${path}.retry.attempts`}
            label="Tries after a refusal"
            format={wholeNumber}
            hint="-1: until served."
          />
          <Field
            path={`${path}.retry.delaySeconds`}
            label="First try after"
            format={plainSeconds}
          />
        </div>
        <div class="pair">
          <Field path={`${path}.retry.factor`} label="Each wait times" format={plainNumber} />
          <Field path={`${path}.retry.limitSeconds`} label="Longest wait" format={plainSeconds} />
        </div>
        <div class="pair">
          <Field path={`${path}.addresses`} label="Public addresses" format={wholeNumber} />
          <Field path={`${path}.abandoned`} label="Never connect" format={share} />
        </div>
        <QuantityField path={`${path}.thinkSeconds`} label="Pause between files" format={seconds} />
        <QuantityField
          path={`${path}.staySeconds`}
          label="Stays logged in after the last file"
          format={seconds}
          hint="Never longer than the server lets idle sessions live."
        />
        <Field
          path={`${path}.stalled`}
          label="Transfers that hang"
          format={share}
          hint="Until the server's own time-out; 0.5 % is 1 in 200."
        />
        <SizeField path={`${path}.listingBytes`} label="Size of a listing" format={bytes} />
        <QuantityField
          path={`${path}.transferSeconds`}
          label="Transfer time, if known"
          format={seconds}
          placeholder="from size, speed and round trip"
        />
        <QuantityField
          path={`${path}.listingSeconds`}
          label="Listing time, if known"
          format={seconds}
          placeholder="from size, speed and round trip"
        />
        <QuantityField
          path={`${path}.connectSeconds`}
          label="Reply to connection, if known"
          format={seconds}
          placeholder="from the round trip"
        />
      </Fold>
      <Fold class="more" summary="Days that differ" paths={[`${path}.dayFactor`]}>
        <YearPart path={path} />
      </Fold>
    </AssumedFold>
  );
}
