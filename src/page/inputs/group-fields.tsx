import type { JSX } from "preact";
import { clients } from "../../clients/index.ts";
import { wholeNumber } from "../../state/field-text.ts";
import { quantityFormat } from "../../state/quantity-text.ts";
import { amountFormat, BIT_RATES, BYTES, COUNT, SECONDS, SHARES } from "../../state/unit-text.ts";
import { Choice } from "./choice.tsx";
import { clientName } from "./names.ts";
import { Field } from "./field.tsx";
import { Fold } from "../kit/fold.tsx";
import { AssumedFold } from "./assumed-fold.tsx";
import { QuantityField } from "./quantity-field.tsx";
import { SizeField } from "./size-field.tsx";
import { VisitsFields } from "./visits-fields.tsx";
import { YearPart } from "./year-part.tsx";
import { inputsWords } from "../words/inputs.ts";

const TLS = ["none", "1.2", "1.2-resumed", "1.3"] as const;

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
  const words = inputsWords();
  const clientOptions = clients.map(({ id }) => ({ value: id, label: clientName(id) }));
  const tlsOptions = TLS.map((value) => ({ value, label: words.tls[value] }));
  return (
    <AssumedFold>
      <Field path={`${path}.clients`} label={words.howMany} format={wholeNumber} />
      <Choice path={`${path}.software`} label={words.clientSoftware} options={clientOptions} />
      <VisitsFields path={path} />
      <QuantityField
        path={`${path}.files`}
        label={words.filesPerVisit}
        format={counts}
        hint={words.filesHint}
      />
      <SizeField path={`${path}.fileBytes`} label={words.fileSize} format={bytes} />
      <SizeField path={`${path}.bitsPerSecond`} label={words.lineSpeed} format={rates} />
      <Field path={`${path}.connections`} label={words.transfersAtOnce} format={wholeNumber} />
      <QuantityField path={`${path}.roundTripSeconds`} label={words.roundTrip} format={seconds} />
      <Choice path={`${path}.tls`} label={words.encryption} options={tlsOptions} />
      <QuantityField path={`${path}.listings`} label={words.listingsPerVisit} format={counts} />
      <Field path={`${path}.uploads`} label={words.uploads} format={share} />
      <Field path={`${path}.passive`} label={words.passive} format={share} />
      <Fold class="more" summary={words.rare} paths={RARE.map((name) => `${path}.${name}`)}>
        <div class="pair">
          <Field
            path={`${path}.retry.attempts`}
            label={words.tries}
            format={wholeNumber}
            hint={words.triesHint}
          />
          <Field path={`${path}.retry.delaySeconds`} label={words.firstTry} format={plainSeconds} />
        </div>
        <div class="pair">
          <Field path={`${path}.retry.factor`} label={words.eachWait} format={plainNumber} />
          <Field
            path={`${path}.retry.limitSeconds`}
            label={words.longestWait}
            format={plainSeconds}
          />
        </div>
        <div class="pair">
          <Field path={`${path}.addresses`} label={words.publicAddresses} format={wholeNumber} />
          <Field path={`${path}.abandoned`} label={words.neverConnect} format={share} />
        </div>
        <QuantityField path={`${path}.thinkSeconds`} label={words.pause} format={seconds} />
        <QuantityField
          path={`${path}.staySeconds`}
          label={words.stays}
          format={seconds}
          hint={words.staysHint}
        />
        <Field path={`${path}.stalled`} label={words.hang} format={share} hint={words.hangHint} />
        <SizeField path={`${path}.listingBytes`} label={words.listingSize} format={bytes} />
        <QuantityField
          path={`${path}.transferSeconds`}
          label={words.transferTime}
          format={seconds}
          placeholder={words.fromSize}
        />
        <QuantityField
          path={`${path}.listingSeconds`}
          label={words.listingTime}
          format={seconds}
          placeholder={words.fromSize}
        />
        <QuantityField
          path={`${path}.connectSeconds`}
          label={words.connectTime}
          format={seconds}
          placeholder={words.fromRoundTrip}
        />
      </Fold>
      <Fold class="more" summary={words.daysDiffer} paths={[`${path}.dayFactor`]}>
        <YearPart path={path} />
      </Fold>
    </AssumedFold>
  );
}
