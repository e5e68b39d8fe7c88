/** A `fetch` that always gives this answer, and remembers what it was asked. */
export function answering(
  status: number,
  body: unknown,
): { fetch: jest.Mock<Promise<Response>, Parameters<typeof fetch>>; url(): string } {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const mock = jest.fn<Promise<Response>, Parameters<typeof fetch>>(
    async () => new Response(text, { status, statusText: 'Status' }),
  );
  return { fetch: mock, url: () => decodeURIComponent(String(mock.mock.calls[0]?.[0])) };
}

/** An answer of `GET /content`. */
export const content = {
  data: [
    {
      id: 7,
      documentId: 'a1',
      locale: 'en',
      title: 'Which boots?',
      minutes: 3,
      __type: 'api::article.article',
      __match: { rung: 'exact' as const, stage: 'consideration', touchpoint: 'email', segments: ['smb'], weight: 80 },
    },
  ],
  meta: {
    journey: 'customer-journey',
    stage: 'consideration',
    touchpoint: 'email',
    segments: ['smb'],
    locale: 'en',
    served: { exact: 1 },
    validUntil: null,
  },
};
