import { join } from 'node:path';
import { matterChanged, reportChanged, suggestionChanged, unitChanged } from '@renda/events';
import { itself, type ServiceDefinition } from '@renda/subgraph';
import { DeputyGroupReference } from './elsewhere/deputy-group.js';
import { MandateReference } from './elsewhere/mandate.js';
import { StationReference } from './elsewhere/station.js';
import { onGroupChanged } from './heard/on-group-changed.js';
import { onMandateChanged } from './heard/on-mandate-changed.js';
import { onStationChanged } from './heard/on-station-changed.js';
import { MatterContact } from './matters/matter-contact.js';
import { MatterDeadlinesResolver } from './matters/matter-deadlines.resolver.js';
import { MatterExtension } from './matters/matter-extension.js';
import { MatterPromoter } from './matters/matter-promoter.js';
import { MatterReply } from './matters/matter-reply.js';
import { MatterStage } from './matters/matter-stage.js';
import { MatterStepsResolver } from './matters/matter-steps.resolver.js';
import { Matter } from './matters/matter.js';
import { matterImporter } from './matters/matter.import.js';
import { matterReference, MatterResolver } from './matters/matter.resolver.js';
import { MatterPromotersResolver, PromoteMatterResolver } from './matters/promote-matter.resolver.js';
import { promoterImporter } from './matters/promoter.import.js';
import { RaiseMatterResolver } from './matters/raise-matter.resolver.js';
import { Receipt } from './matters/receipt.js';
import { StationMattersResolver, UnitMattersResolver } from './matters/station-matters.resolver.js';
import { policy } from './policy.js';
import { reportImporter } from './reports/report.import.js';
import { reportReference, ReportResolver } from './reports/report.resolver.js';
import { GroupReportsResolver, StationReportsResolver } from './reports/reports-of.resolver.js';
import { ResearchReport } from './reports/research-report.js';
import { constraints, sentences } from './sentences.js';
import { cosignerImporter } from './suggestions/cosigner.import.js';
import { SuggestionStepsResolver } from './suggestions/suggestion-steps.resolver.js';
import { SuggestionSignature } from './suggestions/suggestion-signature.js';
import { suggestionImporter } from './suggestions/suggestion.import.js';
import { suggestionReference, SuggestionResolver } from './suggestions/suggestion.resolver.js';
import { Suggestion } from './suggestions/suggestion.js';
import { GroupSuggestionsResolver, MandateSuggestionsResolver, StationSuggestionsResolver } from './suggestions/suggestions-of.resolver.js';
import { UndertakingUnit } from './units/undertaking-unit.js';
import { unitImporter } from './units/unit.import.js';
import { unitReference, UnitResolver } from './units/unit.resolver.js';

/** What this service owns, answers, says and hears. */
export const suggestions: ServiceDefinition = {
  name: 'suggestions',
  version: '0.1.0',
  folder: join(import.meta.dirname, '..'),
  entities: [UndertakingUnit, Matter, MatterStage, MatterReply, MatterExtension, MatterPromoter, MatterContact, Receipt, ResearchReport, Suggestion, SuggestionSignature],
  resolvers: [
    UnitResolver, MatterResolver, MatterStepsResolver, RaiseMatterResolver, StationMattersResolver, UnitMattersResolver,
    PromoteMatterResolver, MatterPromotersResolver, MatterDeadlinesResolver,
    ReportResolver, StationReportsResolver, GroupReportsResolver,
    SuggestionResolver, SuggestionStepsResolver, StationSuggestionsResolver, GroupSuggestionsResolver, MandateSuggestionsResolver,
  ],
  types: [StationReference, DeputyGroupReference, MandateReference],
  references: {
    UndertakingUnit: unitReference, Matter: matterReference, ResearchReport: reportReference, Suggestion: suggestionReference,
    Station: itself, DeputyGroup: itself, Mandate: itself,
  },
  policy,
  sentences,
  constraints,
  listeners: [onStationChanged, onGroupChanged, onMandateChanged],
  importers: [unitImporter, matterImporter, promoterImporter, reportImporter, suggestionImporter, cosignerImporter],
  says: [unitChanged, matterChanged, reportChanged, suggestionChanged],
  scopedTables: ['undertaking_unit', 'matter', 'matter_concern', 'research_report', 'suggestion'],
};
