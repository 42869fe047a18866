import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ConflictError, InputValidationError, NotFoundError } from '../errors.ts';
import { type GlobalId, rowId } from '../node.ts';
import { createDomain, mergeDomains, updateDomain } from './domain.ts';
import {
  CreateDomainInput,
  CreateVendorInput,
  MergeDomainsInput,
  MergeVendorsInput,
  UpdateDomainInput,
  UpdateVendorInput,
} from './input.ts';
import { domainPayload, vendorPayload } from './payload.ts';
import { mayChangeVocabulary } from './policy.ts';
import { createVendor, mergeVendors, updateVendor } from './vendor.ts';

const errors = { types: [InputValidationError, NotFoundError, ConflictError] };
const authScopes = { may: mayChangeVocabulary };

builder.mutationField('createDomain', (t) =>
  t.field({
    type: domainPayload('CreateDomainPayload', 'The new domain.'),
    description: 'Adds a domain; its slug is made of its name and never changes.',
    authScopes,
    errors,
    args: { input: t.arg({ type: CreateDomainInput, required: true, description: 'The domain.' }) },
    resolve: (_root, { input: { parentId, ...input } }, context) =>
      heard(
        context,
        createDomain(context.prisma, {
          ...input,
          ...(parentId ? { parentId: rowId(parentId, 'Domain') } : {}),
        }),
      ),
  }),
);

builder.mutationField('updateDomain', (t) =>
  t.field({
    type: domainPayload('UpdateDomainPayload', 'The domain as it is now.'),
    description: 'Changes a domain; what is left out stays as it is.',
    authScopes,
    errors,
    args: { input: t.arg({ type: UpdateDomainInput, required: true, description: 'The change.' }) },
    resolve: (_root, { input }, context) =>
      heard(context, updateDomain(context.prisma, { ...input, id: rowId(input.id, 'Domain') })),
  }),
);

builder.mutationField('mergeDomains', (t) =>
  t.field({
    type: domainPayload('MergeDomainsPayload', "The domain that took the other's place."),
    description:
      'Lets one domain take the place of another; write-ups, drafts, narrower domains and names follow.',
    authScopes,
    errors,
    args: { input: t.arg({ type: MergeDomainsInput, required: true, description: 'Which two.' }) },
    resolve: (_root, { input }, context) =>
      heard(context, mergeDomains(context.prisma, endsOf(input, 'Domain'))),
  }),
);

builder.mutationField('createVendor', (t) =>
  t.field({
    type: vendorPayload('CreateVendorPayload', 'The new vendor.'),
    description: 'Adds a vendor; its slug is made of its name and never changes.',
    authScopes,
    errors: { types: [InputValidationError, ConflictError] },
    args: { input: t.arg({ type: CreateVendorInput, required: true, description: 'The vendor.' }) },
    resolve: (_root, { input }, context) => heard(context, createVendor(context.prisma, input)),
  }),
);

builder.mutationField('updateVendor', (t) =>
  t.field({
    type: vendorPayload('UpdateVendorPayload', 'The vendor as it is now.'),
    description: 'Changes a vendor; what is left out stays as it is.',
    authScopes,
    errors,
    args: { input: t.arg({ type: UpdateVendorInput, required: true, description: 'The change.' }) },
    resolve: (_root, { input }, context) =>
      heard(context, updateVendor(context.prisma, { ...input, id: rowId(input.id, 'Vendor') })),
  }),
);

builder.mutationField('mergeVendors', (t) =>
  t.field({
    type: vendorPayload('MergeVendorsPayload', "The vendor that took the other's place."),
    description: 'Lets one vendor take the place of another; write-ups, drafts and names follow.',
    authScopes,
    errors,
    args: { input: t.arg({ type: MergeVendorsInput, required: true, description: 'Which two.' }) },
    resolve: (_root, { input }, context) =>
      heard(context, mergeVendors(context.prisma, endsOf(input, 'Vendor'))),
  }),
);

function endsOf(input: { id: GlobalId; intoId: GlobalId }, typename: 'Domain' | 'Vendor') {
  return { id: rowId(input.id, typename), intoId: rowId(input.intoId, typename) };
}

/** Once it is committed, the index has something to hear. */
async function heard<T>({ outboxChanged }: Context, change: Promise<T>): Promise<T> {
  const changed = await change;
  outboxChanged();
  return changed;
}
