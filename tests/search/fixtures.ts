import type { WriteUpDocument } from '../../search/document.ts';
import type { SearchRequest } from '../../search/engine.ts';
import { buildPlan } from '../../search/query/build-plan.ts';
import type { Vocabulary } from '../../search/query/vocabulary.ts';
import { indexVocabulary } from '../../search/query/vocabulary-index.ts';

/** A write-up with every field, overridden where a test cares. */
export function document(id: string, overrides: Partial<WriteUpDocument> = {}): WriteUpDocument {
  return {
    id,
    title: 'Untitled',
    phrases: [],
    challenge: '',
    context: '',
    attempts: [],
    solution: '',
    outcome: '',
    lessons: [],
    names: [],
    domains: [],
    vendors: [],
    result: 'SOLVED',
    evidence: 'REPORTED',
    year: '2025',
    month: '2025-03',
    ...overrides,
  };
}

/** A dozen write-ups, small enough to know by heart. */
export const DOCUMENTS: readonly WriteUpDocument[] = [
  document('virtualization', {
    title: 'Responding to a tripled virtualization renewal',
    phrases: ['hypervisor bill three times what it was', 'license quote went through the roof'],
    challenge: 'The renewal quote for our virtualization licenses tripled with ninety days notice.',
    attempts: ['Escalating to the account manager changed nothing.'],
    solution: 'We moved a third of the hosts to Nutanix and bought a shorter term for the rest.',
    outcome: 'Cost rose by 20 % instead of 200 %.',
    lessons: ['Start eighteen months before the renewal'],
    names: ['VMware', 'Nutanix', 'Contract negotiation & renewals'],
    domains: ['finance', 'contracts'],
    vendors: ['vmware', 'nutanix'],
    evidence: 'MEASURED',
    month: '2025-06',
  }),
  document('alerts', {
    title: 'Retiring low-acceptance advisories',
    phrases: ['doctors click away every popup'],
    challenge: 'Physicians overrode nine of ten best practice advisories in the EHR.',
    solution: 'A committee chaired by the CMIO holds an alert budget.',
    lessons: ['Give every alert an owner'],
    names: ['Epic', 'Decision support & alert fatigue'],
    domains: ['ehr', 'cds-alerts'],
    vendors: ['epic'],
    evidence: 'MEASURED',
    month: '2025-01',
  }),
  document('archive', {
    title: 'Legacy chart archive during a move to another record',
    challenge: 'Thirty years of charts had to stay readable after the old system was switched off.',
    solution: 'Discrete data was converted, everything else archived with single sign-on.',
    names: ['Oracle Health', 'Legacy migration & archive'],
    domains: ['ehr', 'legacy'],
    vendors: ['oracle-health'],
    month: '2024-11',
    year: '2024',
  }),
  document('notes', {
    title: 'Shrinking progress notes that nobody could read',
    challenge: 'Copied-forward text made notes grow to fourteen pages.',
    solution: 'Templates lost two thirds of their imported sections.',
    names: ['Oracle Health', 'Clinical documentation'],
    domains: ['ehr', 'documentation'],
    vendors: ['oracle-health'],
    result: 'PARTLY',
    month: '2024-02',
    year: '2024',
  }),
  document('ransomware', {
    title: 'Ransomware tabletop that forced a restoration order',
    challenge: 'Backups were fine, but nobody agreed what to rebuild first.',
    solution: 'Leaders signed a ranked list that begins with directory services.',
    names: ['Rubrik', 'Ransomware & recovery'],
    domains: ['security', 'ransomware'],
    vendors: ['rubrik'],
    result: 'PARTLY',
    month: '2025-03',
  }),
  document('passwords', {
    title: 'Stopping callers from talking the service desk into password resets',
    challenge: 'A caller with a plausible story had a multi-factor reset done in four minutes.',
    solution: 'Verification by a call back to the manager on record.',
    names: ['Okta', 'Social engineering of the help desk'],
    domains: ['security', 'social-engineering'],
    vendors: ['okta'],
    month: '2025-03',
  }),
  document('pagers', {
    title: 'Turning off 3,000 pagers',
    challenge: 'Nobody knew who carried which pager.',
    solution: 'Secure messaging with roles instead of people, unit by unit.',
    names: ['TigerConnect', 'Secure messaging & paging'],
    domains: ['devices', 'paging'],
    vendors: ['tigerconnect'],
    month: '2023-09',
    year: '2023',
  }),
  document('tags', {
    title: 'Giving up on locating pumps with tags',
    challenge: 'Nurses spent twenty minutes a shift looking for pumps.',
    solution: 'We stopped after a year and bought more pumps.',
    outcome: 'Nothing changed for the nurses.',
    names: ['RTLS & asset tracking'],
    domains: ['devices', 'rtls'],
    result: 'DID_NOT_WORK',
    month: '2024-05',
    year: '2024',
  }),
  document('wireless', {
    title: 'Eliminating wireless dead zones for bedside handhelds',
    challenge: 'Handhelds lost calls in stairwells.',
    solution: 'A survey with the real device in a real hand.',
    names: ['HPE Aruba', 'Network & wireless'],
    domains: ['infrastructure', 'network'],
    vendors: ['hpe-aruba'],
    evidence: 'MEASURED',
    month: '2025-06',
  }),
  document('desktops', {
    title: 'Fixing slow virtual desktop logins',
    challenge: 'Clinicians blamed the electronic health record for logins of ninety seconds.',
    solution: 'Profiles were trimmed and the sign-on broker moved.',
    names: ['Citrix', 'VDI & endpoint devices'],
    domains: ['infrastructure', 'vdi'],
    vendors: ['citrix'],
    evidence: 'MEASURED',
    month: '2025-02',
  }),
  document('analysts', {
    title: 'Keeping certified analysts when competitors hire remotely',
    challenge: 'One in four analysts left within a year.',
    solution: 'Remote first, and a ladder without management duties.',
    names: ['Recruiting & retention'],
    domains: ['workforce', 'retention'],
    month: '2024-08',
    year: '2024',
  }),
  document('accents', {
    title: 'Naïve façade 😀 for the café kiosk',
    challenge: 'Der Käufer — 😀😀 — could not check in at the kiosk.',
    solution: 'The clinic’s kiosk speaks four languages.',
    domains: ['access'],
    month: '2022-12',
    year: '2022',
  }),
];

/** Some three hundred words that come before the point, as somebody pastes a letter. */
export const LETTER = `Dear colleagues, I am writing because our board asked for a candid review of the
  last winter, and because several directors remember it differently. We are a regional network of
  five campuses, two of them rural, with a shared laboratory, a common payroll and a single contact
  centre. In October our chief executive announced an ambitious calendar: consolidate purchasing,
  refresh the intranet, renovate the east wing and open another imaging suite before spring. My
  office agreed, partly out of enthusiasm, partly because the budget cycle left little choice.
  Halfway through December, two senior engineers retired, a consultant fell ill and the holidays
  arrived. Everyone who stayed did remarkable things. They covered nights, drove through snow,
  answered telephones in the cafeteria and wrote procedures by hand. Morale was surprisingly high.
  Then the auditors came. Their report praises the spirit and questions nearly everything else:
  governance, inventory, training, documentation of decisions, even the seating plan of our small
  machine hall. Some remarks are fair. Others overlook how quickly circumstances shifted. The
  finance committee wants a written answer by Friday, the union would like to see it earlier, and a
  local newspaper has already published three articles, one with a photograph of our loading dock
  and a headline that my mother clipped and mailed to me. I do not want to defend myself; I want to
  learn what others did. Please forgive the length of this letter. It has been a tiring season, the
  coffee machine is broken, and my assistant, who usually shortens my sentences, is on leave until
  the middle of the following quarter. I could attach minutes, charts, interviews and a timeline if
  anybody prefers those. Leaving everything above aside, here is the actual question that I would
  like to put to you today, and to which I would be grateful for a short reply:`;

/** Write-ups about other things that share words with the letter, so that these tell little. */
export const LETTERLIKE: readonly WriteUpDocument[] = Array.from({ length: 40 }, (_, at) => {
  const words = LETTER.split(/\s+/);
  const solution = words.filter((_, place) => (place * 7 + at * 13 + (place % 11) * at) % 40 < 12);
  return document(`letter${at}`, { solution: solution.join(' '), month: '2021-01', year: '2021' });
});

/** Pieces of the real vocabulary. */
export const VOCABULARY: Vocabulary = {
  synonyms: [
    {
      canonical: 'electronic health record',
      strength: 'EXACT',
      equivalents: ['electronic health record', 'EHR', 'EMR'],
      oneWay: [],
      narrower: ['Epic'],
      acronyms: ['EHR', 'EMR'],
      ambiguous: [],
    },
    {
      canonical: 'service desk',
      strength: 'LOOSE',
      equivalents: ['help desk'],
      oneWay: ['support'],
      narrower: [],
      acronyms: [],
      ambiguous: [],
    },
    {
      canonical: 'medication administration record',
      strength: 'EXACT',
      equivalents: ['medication administration record', 'MAR'],
      oneWay: [],
      narrower: [],
      acronyms: ['MAR'],
      ambiguous: ['MAR'],
    },
    {
      canonical: 'operating room',
      strength: 'EXACT',
      equivalents: ['operating room', 'OR'],
      oneWay: [],
      narrower: [],
      acronyms: ['OR'],
      ambiguous: [],
    },
    {
      canonical: 'password vault',
      strength: 'EXACT',
      equivalents: ['password vault', 'secrets safe'],
      oneWay: [],
      narrower: [],
      acronyms: [],
      ambiguous: [],
    },
  ],
  vendors: [
    {
      slug: 'oracle-health',
      name: 'Oracle Health',
      ordinaryWord: false,
      aliases: [
        alias('Cerner', 'FORMER_NAME'),
        alias('PowerChart', 'PRODUCT'),
        { ...alias('Millennium', 'PRODUCT'), ordinaryWord: true },
      ],
    },
    {
      slug: 'vmware',
      name: 'VMware',
      ordinaryWord: false,
      aliases: [{ ...alias('Broadcom', 'OWNER'), searchable: false }, alias('vSphere', 'PRODUCT')],
    },
    { slug: 'epic', name: 'Epic', ordinaryWord: true, aliases: [alias('MyChart', 'PRODUCT')] },
  ],
  domains: [
    { slug: 'rtls', name: 'RTLS & asset tracking', aliases: ['RFID', 'asset tracking', 'recalls'] },
  ],
};

function alias(name: string, kind: Vocabulary['vendors'][number]['aliases'][number]['kind']) {
  return { alias: name, kind, ordinaryWord: false, ambiguous: false, searchable: true };
}

export const INDEX = indexVocabulary(VOCABULARY);

/** A request as the client makes it: first page, by relevance, no filter. */
export function request(text: string, overrides: Partial<SearchRequest> = {}): SearchRequest {
  return {
    plan: buildPlan(text, INDEX),
    asTyped: false,
    filter: {},
    facets: [],
    sort: 'relevance',
    offset: 0,
    limit: 20,
    ...overrides,
  };
}
