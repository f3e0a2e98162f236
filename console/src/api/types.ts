import type { components } from './schema'

type Schemas = components['schemas']

/** The server sends every field, null when unknown; where its description calls one optional all the same, it is not. */
type Solid<T> = T extends readonly (infer U)[]
  ? Solid<U>[]
  : T extends object
    ? { [K in keyof T]-?: Solid<Exclude<T[K], undefined>> }
    : T

export type Me = Solid<Schemas['Me']>
export type DemoTelephone = Solid<Schemas['DemoTelephone']>
export type DemoAccount = Solid<Schemas['DemoAccountView']>
export type Profile = Solid<Schemas['ProfileView']>

export type CallView = Solid<Schemas['CallView']>
export type Line = Solid<Schemas['Line']>
export type NightRows = Solid<Schemas['NightRows']>
export type Decision = Solid<Schemas['DecisionView']>
export type AnswerTemplate = Solid<Schemas['AnswerTemplate']>
export type EntryFields = Solid<Schemas['EntryFields']>
export type EntryView = Solid<Schemas['EntryView']>
export type EntryPage = Solid<Schemas['EntryPage']>
export type EntryDiff = Solid<Schemas['DiffView']>
export type Trial = Solid<Schemas['Trial']>
export type JudgedQuestion = Solid<Schemas['JudgedView']>
export type JudgedRun = Solid<Schemas['JudgedRun']>
export type JudgedResult = Solid<Schemas['ResultView']>
export type Card = Solid<Schemas['Card']>
export type Screening = Solid<Schemas['ScreeningAdvice']>
export type DeskAnswer = Solid<Schemas['DeskAnswer']>
export type ScreeningWord = Schemas['DecliningInCall']
export type Screened = Solid<Schemas['Screened']>
export type ScreeningRows = Solid<Schemas['ScreeningRows']>
export type ScreeningRow = Solid<Schemas['ScreeningRow']>
export type ScreeningKindCounts = Solid<Schemas['KindCounts']>
export type ScreeningChoices = Solid<Schemas['ScreeningChoices']>
export type Finding = Solid<Schemas['Finding']>
export type Draft = Solid<Schemas['TicketDraft']>
export type FeedbackRow = Solid<Schemas['FeedbackRow']>
export type FeedbackRows = Solid<Schemas['FeedbackRows']>
export type QuestionGroup = Solid<Schemas['GroupRow']>
export type QuestionRows = Solid<Schemas['GroupRows']>
export type QuestionView = Solid<Schemas['GroupView']>
export type DraftForm = Solid<Schemas['DraftForm']>
export type DraftRow = Solid<Schemas['DraftRow']>
export type CallDrafts = Solid<Schemas['CallDrafts']>
export type Prediction = Solid<Schemas['DispatchAdvice']>

export type Trends = Solid<Schemas['OverviewView']>
export type Standing = Trends['topics'][number]
export type TrendWarning = Solid<Schemas['WarningView']>
export type TrendEffect = Solid<Schemas['Effect']>
export type TrendTopic = Solid<Schemas['TopicView']>

export type TicketRow = Solid<Schemas['TicketRow']>
export type UnitClock = NonNullable<TicketRow['clock']>
export type SavedFilter = Solid<Schemas['SavedFilterView']>
export type TicketExport = Solid<Schemas['ExportView']>
export type CallHit = Solid<Schemas['CallHit']>
export type UnitHit = Solid<Schemas['UnitHit']>
export type PersonHit = Solid<Schemas['PersonHit']>
export type TicketState = TicketRow['state']
export type TicketView = Solid<Schemas['TicketView']>
export type StoryEvent = Pick<TicketView['story'][number], 'type' | 'at' | 'actor' | 'actorName' | 'actorUnit' | 'note' | 'basis'>
export type TicketVisits = Solid<Schemas['TicketVisits']>
export type OwnVisit = Solid<Schemas['OwnVisit']>
export type NewTicket = Schemas['Filing']

export type AttachmentList = Solid<Schemas['AttachmentList']>
export type AttachmentView = AttachmentList['files'][number]

export type SheetLook = Solid<Schemas['SheetLook']>
export type SheetFiled = Solid<Schemas['SheetFiled']>
export type TicketAdvice = Solid<Schemas['TicketAdvice']>
export type CitizenForm = Solid<Schemas['CitizenForm']>
export type CitizenReceipt = Solid<Schemas['CitizenReceipt']>
export type CitizenProgress = Solid<Schemas['CitizenProgress']>

export type CallbackPage = Solid<Schemas['CallbackRows']>
export type CallbackView = CallbackPage['rows'][number]
export type CallbackAnswer = CallbackView['answers'][number]
export type LanguageModels = Solid<Schemas['LanguageView']>
export type LanguageVersion = LanguageModels['versions'][number]
export type RoutingModels = Solid<Schemas['RoutingView']>
export type RoutingVersion = RoutingModels['versions'][number]
export type RoutingReportView = Solid<Schemas['RoutingReportView']>
export type RoutingReport = RoutingReportView['report']
export type AuditPage = Solid<Schemas['AuditRows']>
export type Emergency = Solid<Schemas['EmergencyView']>
export type Scores = Solid<Schemas['Scores']>
export type ScoreCard = Scores['cards'][number]
export type ScoreFigure = ScoreCard['figures'][number]
export type Review = Solid<Schemas['ReviewView']>
export type ReviewSheet = Solid<Schemas['ReviewSheet']>
export type Villages = Solid<Schemas['Villages']>
export type BulletinRow = Solid<Schemas['BulletinRow']>
export type Bulletin = Solid<Schemas['BulletinView']>
export type Board = Solid<Schemas['Board']>

export type CatalogueRow = Solid<Schemas['RuleView']>
export type CatalogueLine = CatalogueRow['line']
export type CatalogueDetail = Solid<Schemas['RuleDetail']>
export type CatalogueFinding = Solid<Schemas['FindingView']>
export type CatalogueVersion = Solid<Schemas['VersionView']>
export type CatalogueChange = Solid<Schemas['ChangeView']>
export type CatalogueOffer = Solid<Schemas['OfferView']>
export type CatalogueImport = Solid<Schemas['ImportView']>
export type CatalogueLook = Solid<Schemas['ImportLook']>

export type UnitLimit = Solid<Schemas['LimitView']>
export type UnitRow = Solid<Schemas['UnitRow']>
export type UnitDetail = Solid<Schemas['UnitDetail']>
export type MoveRow = Solid<Schemas['MoveRow']>

export type DeliveryPage = Solid<Schemas['DeliveryRows']>
export type DeliveryState = DeliveryPage['rows'][number]['state']
export type DeliveryKind = Schemas['DeliveryAgain']['kind']
export type Webhook = Solid<Schemas['WebhookView']>
export type WebhookMade = Solid<Schemas['WebhookMade']>
export type DutyTurn = Solid<Schemas['DutyView']>
export type NoticeRows = Solid<Schemas['NoticeRows']>
export type SmsRow = Solid<Schemas['SmsView']>
