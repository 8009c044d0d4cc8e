/** The table of digest formats: one file and one row each. */
import { badgeList } from './badge-list.ts';
import { datedSections } from './dated-sections.ts';
import type { Reader } from './reader.ts';
import { separated } from './separated.ts';

export const readers: readonly Reader[] = [datedSections, badgeList, separated];
