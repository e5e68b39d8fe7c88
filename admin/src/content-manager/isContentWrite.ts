/** The Content Manager's calls that change what stands in a slot. */
export const WRITING = new Set([
  'autoCloneDocument',
  'cloneDocument',
  'createDocument',
  'deleteDocument',
  'deleteManyDocuments',
  'discardDocument',
  'publishDocument',
  'publishManyDocuments',
  'unpublishDocument',
  'unpublishManyDocuments',
  'updateDocument',
]);

interface ApiAction {
  readonly type?: unknown;
  readonly meta?: { readonly arg?: { readonly endpointName?: string } };
}

/** Whether an action of Strapi's API tells that an entry was written. */
export const isContentWrite = (action: unknown): boolean => {
  const { type, meta } = action as ApiAction;
  return (
    typeof type === 'string' &&
    type.endsWith('/executeMutation/fulfilled') &&
    WRITING.has(meta?.arg?.endpointName ?? '')
  );
};
