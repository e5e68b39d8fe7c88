import { api } from './api';
import { dataOf } from './request';

/** A webhook as Strapi keeps it; it replaces all of one when it saves it. */
export interface Webhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly isEnabled: boolean;
}

/** What Strapi's own screen of webhooks asks, and told under its tag: each shows what was changed in the other. */
const webhooksApi = api.enhanceEndpoints({ addTagTypes: ['Webhook'] }).injectEndpoints({
  endpoints: (builder) => ({
    touchpointsGetWebhooks: builder.query<readonly Webhook[], void>({
      query: () => ({ url: '/admin/webhooks', method: 'GET' }),
      transformResponse: dataOf,
      providesTags: (webhooks = []) => [
        ...webhooks.map(({ id }) => ({ type: 'Webhook' as const, id })),
        { type: 'Webhook', id: 'LIST' },
      ],
    }),
    touchpointsAddWebhook: builder.mutation<Webhook, Omit<Webhook, 'id' | 'isEnabled'>>({
      query: (data) => ({ url: '/admin/webhooks', method: 'POST', data }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error) => (error ? [] : [{ type: 'Webhook', id: 'LIST' }]),
    }),
    touchpointsUpdateWebhook: builder.mutation<Webhook, Webhook>({
      query: ({ id, ...data }) => ({ url: `/admin/webhooks/${id}`, method: 'PUT', data }),
      transformResponse: dataOf,
      invalidatesTags: (_result, error, { id }) => (error ? [] : [{ type: 'Webhook', id }]),
    }),
  }),
});

export const {
  useTouchpointsGetWebhooksQuery: useGetWebhooksQuery,
  useTouchpointsAddWebhookMutation: useAddWebhookMutation,
  useTouchpointsUpdateWebhookMutation: useUpdateWebhookMutation,
} = webhooksApi;
