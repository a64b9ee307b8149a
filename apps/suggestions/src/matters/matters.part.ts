import { matterChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { occasionStatuses, stationStatuses } from '../heard/heard-titles.js';
import { administrators, authors, everybody, station, unit, whoHandles } from '../policy-rows.js';
import { powersTitles } from '../units/powers-level.js';
import { FollowMatterResolver } from './follow-matter.resolver.js';
import { HandlingRulesResolver } from './handling-rules.resolver.js';
import { MatterCheck } from './matter-check.js';
import { MatterCodesResolver, MatterGradesResolver } from './matter-codes.resolver.js';
import { MatterContact } from './matter-contact.js';
import { MatterDeadlinesResolver } from './matter-deadlines.resolver.js';
import { MatterExtension } from './matter-extension.js';
import { MatterPromoter } from './matter-promoter.js';
import { MatterReply } from './matter-reply.js';
import { MatterStage } from './matter-stage.js';
import { MatterStepsResolver } from './matter-steps.resolver.js';
import { Matter } from './matter.js';
import { MergeMattersResolver } from './merge-matters.resolver.js';
import { mergeImporter } from './merge.import.js';
import { matterImporter } from './matter.import.js';
import { stageNames } from './matter.lifecycle.js';
import { matterReference, MatterResolver } from './matter.resolver.js';
import {
  ActivityMattersResolver, ContactMeetingMattersResolver, MatterOccasionResolver, ReceptionMattersResolver, VisitMattersResolver,
} from './occasion-matters.resolver.js';
import { MatterPromotersResolver, PromoteMatterResolver } from './promote-matter.resolver.js';
import { promoterImporter } from './promoter.import.js';
import { RaiseMatterResolver } from './raise-matter.resolver.js';
import { Receipt } from './receipt.js';
import { ReceptionOpinionsResolver } from './reception-opinions.resolver.js';
import { SimilarMattersResolver } from './similar-matters.resolver.js';
import { StationMattersResolver, UnitMattersResolver } from './station-matters.resolver.js';

/** What people and enterprises raise (群众诉求、企业诉求). */
export const matters: ServicePart = {
  entities: [Matter, MatterStage, MatterCheck, MatterReply, MatterExtension, MatterPromoter, MatterContact, Receipt],
  resolvers: [
    MatterResolver, MatterStepsResolver, RaiseMatterResolver, ReceptionOpinionsResolver, StationMattersResolver, UnitMattersResolver,
    PromoteMatterResolver, MatterPromotersResolver, MatterDeadlinesResolver, MatterCodesResolver, MatterGradesResolver, MatterOccasionResolver, SimilarMattersResolver, MergeMattersResolver, FollowMatterResolver, HandlingRulesResolver,
    ActivityMattersResolver, ReceptionMattersResolver, VisitMattersResolver, ContactMeetingMattersResolver,
  ],
  references: { Matter: matterReference },
  policy: {
    'Query.matter': whoHandles,
    'Query.matters': whoHandles,
    'Query.similarMatters': everybody,
    'Query.matterByReceipt': everybody,
    'Query.matterChannels': everybody,
    'Query.matterTopics': everybody,
    'Query.matterDimensions': everybody,
    Matter: whoHandles,
    'Matter.contact': { STATION_STAFF: 'GRANTED', WORK_COMMITTEE: 'GRANTED' },
    'Mutation.raiseMatter': everybody,
    'Mutation.recordReceptionOpinions': station,
    'Mutation.acceptMatter': station,
    'Mutation.rejectMatter': station,
    'Mutation.analyseMatter': station,
    'Mutation.assignMatter': station,
    'Mutation.extendMatter': station,
    'Mutation.signMatter': unit,
    'Mutation.returnMatter': unit,
    'Mutation.replyToMatter': unit,
    'Mutation.feedBack': station,
    'Mutation.closeMatter': station,
    'Mutation.reopenMatter': station,
    'Mutation.mergeMatters': station,
    'Mutation.assignOnTheSpot': station,
    'Mutation.followMatter': station,
    'Mutation.checkMatter': station,
    'Mutation.passLocalStage': station,
    'Mutation.publishMatter': station,
    'Mutation.promoteMatter': authors,
    'Import.matter': administrators,
    'Import.matter_merge': administrators,
    'Import.matter_promoter': administrators,
  },
  sentences: {
    CHANNEL_UNKNOWN: { zh: '没有这个收集渠道。', en: 'There is no such channel.' },
    TOPIC_UNKNOWN: { zh: '该地没有这个领域（{topic}）。', en: 'There is no such topic there ({topic}).' },
    GRADE_UNKNOWN: { zh: '该地没有这个分类或取值，或重复填写（{dimension}：{value}）。', en: 'There is no such dimension or value there, or it was given twice ({dimension}: {value}).' },
    OCCASION_ELSEWHERE: { zh: '该场合不在这个联络站。', en: 'The occasion was at another station.' },
    OCCASION_LATER: { zh: '该场合（{day}）晚于收集之日（{raisedOn}）。', en: 'The occasion ({day}) is after the day on which it was raised ({raisedOn}).' },
    OCCASION_TAKEN_BACK: { zh: '该场合{status}，不能登记在其中收集的事项。', en: 'The occasion was {status}: nothing was raised at it.', shown: { status: occasionStatuses } },
    STATION_CLOSED: { zh: '该联络站现在不接收事项（{status}）。', en: 'This station takes no matters now ({status}).', shown: { status: stationStatuses } },
    MATTER_REJECTED: { zh: '该事项已不予受理。', en: 'This matter was rejected.' },
    CHAIN_INCOMPLETE: { zh: '该地规则要求的环节尚未经过：{missing}。', en: 'It has not passed what the rule of its place asks for: {missing}.' },
    LOCAL_STAGE_UNKNOWN: { zh: '该地规则没有这个环节（{localStage}）。', en: 'The rules of its place add no such stage ({localStage}).' },
    LOCAL_STAGE_PASSED: { zh: '该事项已经过这个环节（{localStage}）。', en: 'It has passed this stage already ({localStage}).' },
    NOBODY_FOLLOWS: { zh: '尚未明确跟踪人。', en: 'Nobody follows it yet.' },
    MATTER_MERGED: { zh: '该事项已并入另一件事项。', en: 'This matter went on in another.' },
    MERGED_INTO_ITSELF: { zh: '事项不能并入自身。', en: 'A matter cannot be merged into itself.' },
    DUE_DAY_PASSED: { zh: '办理期限 {dueOn} 早于当日（{today}）。', en: 'The due day {dueOn} is before the day on which it is set ({today}).' },
    EXTENDED_TOO_LATE: { zh: '办理期限 {dueOn} 已过（今日 {today}），不能再延期。', en: 'The due day {dueOn} has passed (it is {today}); it is extended no longer.' },
    POWERS_UNFIT: { zh: '该单位职权为“{held}”，此事项需要“{needed}”。', en: 'The unit has powers of “{held}”; this matter needs “{needed}”.', shown: { held: powersTitles, needed: powersTitles } },
    MATTER_ENDED: { zh: '该事项已经办结（{stage}）。', en: 'This matter has ended ({stage}).', shown: { stage: stageNames } },
    ALREADY_PROMOTER: { zh: '该代表已登记为推动者。', en: 'This deputy is named already.' },
    PROMOTERS_TOO_MANY: { zh: '推动者不超过 {most} 人。', en: 'At most {most} deputies push one matter.' },
  },
  importers: [matterImporter, promoterImporter, mergeImporter],
  says: [matterChanged],
  scopedTables: ['matter', 'matter_concern'],
};
