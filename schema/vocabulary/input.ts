import { z } from 'zod';
import { builder } from '../builder.ts';
import { SynonymStrengthEnum } from '../tag/synonym.ts';
import { AliasKindEnum } from '../tag/vendor.ts';
import { MAX_NAMES, TEXTS } from './text.ts';

const NAME = 'Its name for people.';

export const CreateDomainInput = builder.inputType('CreateDomainInput', {
  description: 'A new domain.',
  fields: (t) => ({
    name: t.string({ required: true, validate: TEXTS.name, description: NAME }),
    definition: t.string({
      required: true,
      validate: TEXTS.definition,
      description: 'What belongs here.',
    }),
    parentId: t.globalID({
      description: 'The top-level domain it is part of; none for a top-level one.',
    }),
    aliases: t.stringList({
      defaultValue: [],
      validate: TEXTS.aliases.nullish(),
      description: 'What else it is called.',
    }),
  }),
});

export const UpdateDomainInput = builder.inputType('UpdateDomainInput', {
  description: 'What to change of a domain.',
  fields: (t) => ({
    id: t.globalID({ required: true, description: 'Which one.' }),
    name: t.string({ validate: TEXTS.name.nullish(), description: NAME }),
    definition: t.string({
      validate: TEXTS.definition.nullish(),
      description: 'What belongs here.',
    }),
    aliases: t.stringList({
      validate: TEXTS.aliases.nullish(),
      description: 'What else it is called: the whole list.',
    }),
    retired: t.boolean({ description: 'Whether it is retired.' }),
  }),
});

/** One shape for the merges of both kinds of tags. */
const mergeInput = (name: string, noun: string) =>
  builder.inputType(name, {
    description: `Which ${noun} takes whose place.`,
    fields: (t) => ({
      id: t.globalID({ required: true, description: 'The one that goes.' }),
      intoId: t.globalID({ required: true, description: 'The one that takes its place.' }),
    }),
  });

export const MergeDomainsInput = mergeInput('MergeDomainsInput', 'domain');
export const MergeVendorsInput = mergeInput('MergeVendorsInput', 'vendor');

const VendorNameInput = builder.inputType('VendorNameInput', {
  description: 'Another name of a vendor or of one of its products.',
  fields: (t) => ({
    alias: t.string({ required: true, validate: TEXTS.alias, description: 'The name.' }),
    kind: t.field({ type: AliasKindEnum, required: true, description: 'What it is.' }),
    fact: t.string({ validate: TEXTS.fact.nullish(), description: 'A fact about it, for people.' }),
    ordinaryWord: t.boolean({
      defaultValue: false,
      description: 'Whether it is also an ordinary word.',
    }),
    ambiguous: t.boolean({
      defaultValue: false,
      description: 'Whether it may mean something else.',
    }),
  }),
});

const vendorNames = z
  .array(z.custom<typeof VendorNameInput.$inferInput>())
  .max(MAX_NAMES, `There are more than ${MAX_NAMES} names; keep the telling ones.`)
  .nullish();

const MAKES = 'What it mainly makes.';
const ORDINARY = 'Whether its name is also an ordinary word.';

export const CreateVendorInput = builder.inputType('CreateVendorInput', {
  description: 'A new vendor.',
  fields: (t) => ({
    name: t.string({ required: true, validate: TEXTS.name, description: NAME }),
    category: t.string({ required: true, validate: TEXTS.category, description: MAKES }),
    ordinaryWord: t.boolean({ defaultValue: false, description: ORDINARY }),
    names: t.field({
      type: [VendorNameInput],
      defaultValue: [],
      validate: vendorNames,
      description: 'Its other names.',
    }),
  }),
});

export const UpdateVendorInput = builder.inputType('UpdateVendorInput', {
  description: 'What to change of a vendor.',
  fields: (t) => ({
    id: t.globalID({ required: true, description: 'Which one.' }),
    name: t.string({ validate: TEXTS.name.nullish(), description: NAME }),
    category: t.string({ validate: TEXTS.category.nullish(), description: MAKES }),
    ordinaryWord: t.boolean({ description: ORDINARY }),
    names: t.field({
      type: [VendorNameInput],
      validate: vendorNames,
      description: 'Its other names: the whole list.',
    }),
    retired: t.boolean({ description: 'Whether it is retired.' }),
  }),
});

const words = (text: string) => ({ validate: TEXTS.words.nullish(), description: text });

const EQUIVALENTS = 'They mean the same, both ways';
const STRENGTH = 'How well they mean the same.';
const CANONICAL = 'The word that stands for all.';
const AMBIGUOUS = 'Those that mean something else, too';

export const CreateSynonymInput = builder.inputType('CreateSynonymInput', {
  description: 'A new group of words.',
  fields: (t) => ({
    canonical: t.string({ required: true, validate: TEXTS.canonical, description: CANONICAL }),
    strength: t.field({ type: SynonymStrengthEnum, required: true, description: STRENGTH }),
    equivalents: t.stringList({ defaultValue: [], ...words(`${EQUIVALENTS}.`) }),
    oneWay: t.stringList({
      defaultValue: [],
      ...words('They may mean the canonical word, never the reverse.'),
    }),
    narrower: t.stringList({ defaultValue: [], ...words('They are part of it.') }),
    ambiguous: t.stringList({ defaultValue: [], ...words(`${AMBIGUOUS}.`) }),
  }),
});

export const UpdateSynonymInput = builder.inputType('UpdateSynonymInput', {
  description: 'What to change of a group of words.',
  fields: (t) => ({
    id: t.globalID({ required: true, description: 'Which one.' }),
    canonical: t.string({ validate: TEXTS.canonical.nullish(), description: CANONICAL }),
    strength: t.field({ type: SynonymStrengthEnum, description: STRENGTH }),
    equivalents: t.stringList(words(`${EQUIVALENTS}: the whole list.`)),
    oneWay: t.stringList(words('They may mean the canonical word: the whole list.')),
    narrower: t.stringList(words('They are part of it: the whole list.')),
    ambiguous: t.stringList(words(`${AMBIGUOUS}: the whole list.`)),
  }),
});

export const DeleteSynonymInput = builder.inputType('DeleteSynonymInput', {
  description: 'Which group of words.',
  fields: (t) => ({ id: t.globalID({ required: true, description: 'Which one.' }) }),
});

export const UndoVocabularyChangeInput = builder.inputType('UndoVocabularyChangeInput', {
  description: 'Which change.',
  fields: (t) => ({ id: t.globalID({ required: true, description: 'Which one.' }) }),
});
