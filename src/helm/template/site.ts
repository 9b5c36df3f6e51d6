import type { Confidence, Location } from '../../core/place/location.ts';

/** A scalar (or list entry) of a rendered document: an image, a pull policy, an entry of imagePullSecrets. */
export interface TemplateSite {
  readonly id: string;
  /** Template path as Helm prints it. */
  readonly source: string;
  /** Position of the document among those of `source`, from 0. */
  readonly index: number;
  /** JSON pointer in the document. */
  readonly pointer: string;
}

/** The line of a template. exact: the marked render shows that this line printed it; approximate: by its text. */
export type TemplateLocation = Location & { readonly confidence: Exclude<Confidence, 'none'> };
