import { editions, type Edition } from '../domain/reader/edition';
import type { GuideStep } from '../guide/define-step';
import { termsIn } from './claims';
import { inforTerms, isInferredTerm, namesInOtherReleases, type InforTerms } from '../guide/infor-terms';

/** A thing that a step names, and what it is called elsewhere. */
export interface OtherName {
  /** as the step says it */
  here: string;
  there: readonly string[];
  /** nobody shows the name: it follows from others */
  isInferred: boolean;
}

/** What a reader sees who has not the screens that a step describes. */
export interface OtherNames {
  /** in other releases of the same edition */
  releases: OtherName[];
  /** in each other edition; without the names that are the same */
  editions: { edition: Edition; names: OtherName[] }[];
}

/** Whatever a step names and others call otherwise: first the menu path that it begins at, then what its words name. */
export function otherNames(step: GuideStep, edition: Edition): OtherNames {
  const here = inforTerms(edition);
  const terms = namedTerms(step);
  return {
    releases: terms.flatMap((term) => {
      const there = namesInOtherReleases(term, edition);
      return there.length === 0 ? [] : [{ here: here[term], there, isInferred: false }];
    }),
    editions: editions
      .filter((other) => other !== edition)
      .map((other) => ({
        edition: other,
        names: terms
          .filter((term) => inforTerms(other)[term] !== here[term])
          .map((term) => ({
            here: here[term],
            there: [inforTerms(other)[term]],
            isInferred: isInferredTerm(term, other),
          })),
      })),
  };
}

/** The terms of Infor that a step's messages have as arguments, the place that it begins at before them. */
function namedTerms({ place, words }: GuideStep): (keyof InforTerms)[] {
  return [...new Set([...(place === null ? [] : [place]), ...termsIn(JSON.stringify(words))])];
}
