import { contractOf, faultsOfAnswer, type Answered } from '../../support/contracts';
import type { Call } from './server';

/** What the contract of its route says against a request: its query, and its body where something is sent. */
export const checkRequest = ({ method, path, query, body }: Call): readonly string[] => {
  const found = contractOf(method, path);
  if (!found) return [];
  if (!found.contract) return [`No contract knows ${method} ${path}`];
  const { contract } = found;
  const faults = [contract.query?.safeParse(query), contract.body?.safeParse(body)].flatMap(
    (result) => result?.error?.issues ?? [],
  );
  return faults.map((issue) => `The server refuses ${method} ${path}: ${issue.path.join('.')} ${issue.message}`);
};

/** What the server answers with where all is well. */
export const statusOf = ({ method, path }: Call): number => contractOf(method, path)?.contract?.status ?? 200;

/** What the contract of its route says against a scripted answer. */
export const checkAnswer = ({ method, path }: Call, answered: Answered): readonly string[] => {
  const contract = contractOf(method, path)?.contract;
  const faults = contract ? faultsOfAnswer(contract, answered) : [];
  return faults.map((fault) => `The server never answers ${method} ${path} so: ${fault}`);
};
