import { billChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { administrators, authors, committees, offices, proposalReaders } from '../policy-rows.js';
import { billStages } from './bill.lifecycle.js';
import { BillStepsResolver } from './bill-steps.resolver.js';
import { billImporter } from './bill.import.js';
import { billReference, BillResolver } from './bill.resolver.js';
import { Bill } from './bill.js';

/** Bills of deputies (议案), apart from suggestions. */
export const bills: ServicePart = {
  entities: [Bill],
  resolvers: [BillResolver, BillStepsResolver],
  references: { Bill: billReference },
  policy: {
    'Query.bill': proposalReaders,
    'Query.bills': proposalReaders,
    Bill: proposalReaders,
    'Mutation.draftBill': authors,
    'Mutation.editBillDraft': authors,
    'Mutation.communicateBill': authors,
    'Mutation.recordBillTalk': offices,
    'Mutation.raiseBill': authors,
    'Mutation.fileBill': offices,
    'Mutation.turnDownBill': offices,
    'Mutation.referBill': offices,
    'Mutation.reportOnBill': committees,
    'Mutation.concludeBill': offices,
    'Mutation.judgeBill': offices,
    'Mutation.withdrawBill': authors,
    'Import.bill': administrators,
  },
  sentences: {
    BILL_ENDED: { zh: '该议案已经终结（{stage}）。', en: 'This bill has ended ({stage}).', shown: { stage: billStages } },
    COMMITTEE_UNFIT: { zh: '须是当地人大的专门委员会，且当日存在。', en: 'It must be a special committee of that congress, there on the day.' },
  },
  importers: [billImporter],
  says: [billChanged],
};
