import type { Comparison, Sight } from '@/lib/domain/report/network-sight';
import type { Words } from '@/lib/i18n/words';
import { copyWords } from '@/components/ui/copy-words';

export type ProbeWords = ReturnType<typeof probeWords>;

/** Picks the words of the look from the reader's own computer. */
export const probeWords = (words: Words) => ({
  languageUnreachable: words('common.language-unreachable'),
  title: words('probe.title'),
  lead: words('probe.lead'),
  leadHelp: words('probe.lead-help'),
  hosts: words('probe.hosts'),
  hostsHint: words('probe.hosts-hint', { example: 'mingle-ionapi.inforcloudsuite.com' }),
  harmless: words('probe.harmless'),
  shell: { sh: words('probe.sh'), powershell: words('probe.powershell') },
  copy: {
    sh: { copy: words('probe.copy-sh'), name: words('probe.copy-sh'), ...copyWords(words) },
    powershell: { copy: words('probe.copy-powershell'), name: words('probe.copy-powershell'), ...copyWords(words) },
  },
  answer: words('probe.answer'),
  answerHint: words('probe.answer-hint'),
  faults: { 'no-answer': words('probe.no-answer'), 'cut-off': words('probe.cut-off') },
  station: words.template('probe.station', 'host'),
  server: words('probe.server'),
  own: words('probe.own'),
  name: words('probe.name'),
  connection: words('probe.connection'),
  certificate: words('probe.certificate'),
  sight: {
    good: words('probe.good'),
    fault: words('probe.fault'),
    unknown: words('probe.unknown'),
  } satisfies Record<Sight, string>,
  details: words('probe.details'),
  proxy: words('probe.proxy'),
  result: {
    'server-fault': words.template('probe.result-server-fault', 'host'),
    'both-fault': words.template('probe.result-both-fault', 'host'),
    'own-fault': words.template('probe.result-own-fault', 'host'),
    'both-good': words.template('probe.result-both-good', 'host'),
  } satisfies Record<Comparison, string>,
});
