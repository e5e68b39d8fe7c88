import type { z } from 'zod';

/** What a route takes and what it answers. Its controller, the screens, the documentation and the tests all read it. */
export interface Contract {
  /** The parts of the path that name something. */
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The fields of a form, which carries a `file` besides. */
  readonly form?: z.ZodType;
  /** 200 by default. */
  readonly status?: 201 | 204;
  /** The JSON that is answered; without it there is none. */
  readonly answer?: z.ZodType;
  /** What the file of the answer holds, if it is JSON and not CSV. */
  readonly file?: z.ZodType;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Contracts by method and path, such as `GET /journeys/:documentId`; a path with parameters says what they are. */
export type Contracts = {
  readonly [route: `${Method} /${string}`]: Contract;
  readonly [route: `${Method} /${string}:${string}`]: Contract & { readonly params: z.ZodType };
};

/** The same to read only, all the way down. */
export type ReadOnly<T> = T extends object ? { readonly [Key in keyof T]: ReadOnly<T[Key]> } : T;

type Part<C extends Contract, Name extends keyof Contract> = C extends { readonly [Key in Name]: infer Schema }
  ? Schema
  : undefined;

/** What a part of a request is once it is parsed; `undefined` where the contract has none. */
export type ParsedPart<C extends Contract, Name extends 'params' | 'query' | 'body' | 'form'> =
  Part<C, Name> extends z.ZodType ? z.output<Part<C, Name>> : undefined;

/** What a part of a request may be when it is sent. */
export type SentPart<C extends Contract, Name extends 'params' | 'query' | 'body'> =
  Part<C, Name> extends z.ZodType ? z.input<Part<C, Name>> : undefined;

/** What a route answers with; nothing where its contract says nothing. */
export type AnswerOf<C extends Contract> = Part<C, 'answer'> extends z.ZodType ? z.output<Part<C, 'answer'>> : void;
