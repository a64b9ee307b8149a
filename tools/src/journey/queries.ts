/** The journey's operations. GraphiQL offers the same ones. */
export const countyLevelRegions = '{ regions(first: 200) { nodes { id name code } } }';
export const stationsOfRegion = 'query ($region: ID!) { stations(regionId: $region, first: 50) { totalCount nodes { id name } } }';
export const raiseMatter = 'mutation ($input: RaiseMatterInput!) { raiseMatter(input: $input) { receipt raisedAt } }';
export const matterByReceipt = 'query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage stageName dueOn answers { channel text toldAt } stages { stage at } } }';
export const openMatters = 'query ($station: ID!) { station(id: $station) { name matters(open: true, first: 200) { nodes { id title stage } } } }';
export const whereSomethingWaits = '{ stations(withOpenMatters: true, first: 50) { nodes { id openMatters } } }';
export const matter = 'query ($id: ID!) { matter(id: $id) { id title } }';
export const closeMatter = 'mutation ($input: CloseMatterInput!) { closeMatter(input: $input) { stage } }';
export const publishRulebook = 'mutation ($input: PublishRulebookInput!) { publishRulebook(input: $input) { hash } }';
export const units = '{ units(first: 200) { nodes { id name } } }';
export const step = (mutation: string): string =>
  `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { id stage version } }`;
export const residents = 'query ($station: ID!) { station(id: $station) { region { id } residencies(first: 50) { nodes { mandate { id level } person { id } } } } }';
export const planActivity = 'mutation ($input: PlanActivityInput!) { planActivity(input: $input) { id status } }';
export const openActivity = 'mutation ($input: OpenActivityInput!) { openActivity(input: $input) { id status } }';
export const holdActivity = 'mutation ($input: ActivityStepInput!) { holdActivity(input: $input) { id status } }';
export const recordAttendance = 'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id code message } }';
export const verifyAttendance = 'mutation ($input: VerifyAttendanceInput!) { verifyAttendance(input: $input) { id code message } }';
export const recordVisit = 'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { id status } }';
export const verifyVisit = 'mutation ($input: VerifyVisitInput!) { verifyVisit(input: $input) { id status } }';
export const archive = `query ($person: ID!, $from: Date!) {
  person(id: $person) {
    name
    dutyRecords(from: $from) { nodes { measure day } }
    performanceFile { heardUntil timeline(from: $from) { nodes { measure day } } }
  }
}`;

/** All that a deputy did, in the ledger and in the archive. */
export const wholeFile = `query ($person: ID!) {
  person(id: $person) {
    dutyRecords(first: 200) { nodes { id measure day quantity } }
    performanceFile { counts { measure quantity } timeline(first: 200) { nodes { id measure day quantity recordedAt } } }
  }
}`;

/** What the stations of a place owed in 2024, and how each was judged: the newest rows of the committee's own region. */
export const verdicts = `{
  obligations(within: "2024-11-15", first: 200) { nodes { id ruleKey periodFrom periodTo required done status closed atClose { status done } } }
  now: obligations(first: 200) { nodes { id ruleKey periodFrom required done status } }
}`;

export const counting = '{ obligationCounting { due regions } }';

/** A station with its people, open matters, activities, and each resident deputy's timeline: four services, one answer. */
export const fiveParts = `query StationWall($station: ID!) {
  station(id: $station) {
    name
    status
    region { name }
    posts { nodes { role person { name } } }
    residencies(first: 50) { nodes { mode person { name performanceFile { timeline(first: 10) { nodes { day measure station { name } } } } } mandate { level } } }
    matters(open: true, first: 20) { nodes { title stage stageSince dueOn unit { name } } }
    activities(first: 20) { nodes { type title startsAt status } }
  }
}`;

/** Its list and reference fields. */
export const fivePartsFields = [
  'station', 'station.region', 'posts', 'posts.person', 'residencies', 'residencies.person', 'performanceFile.timeline', 'timeline.station', 'residencies.mandate',
  'matters', 'matters.unit', 'activities',
];
