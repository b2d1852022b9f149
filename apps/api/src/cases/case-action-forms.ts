import * as found from './case-forms.request';
import * as decided from './decision-forms.request';

/** What each action of a case is told; the same action takes the same form in every procedure. */
export const CASE_ACTION_FORMS = {
  'record-survey': found.SurveyForm,
  'record-check': found.CheckForm,
  'finish-survey': found.NoteForm,
  'ask-papers': found.AskPapersForm,
  'papers-came': found.NoteForm,
  'assess-self-care': found.SelfCareForm,
  'record-county-visit': found.CountyVisitForm,
  'register-relative': found.ReasonedForm,
  'register-complaint': found.ReasonedForm,
  'return-to-survey': found.ReasonedForm,
  'pass-to-department': found.NoteForm,
  recall: found.ReasonedForm,
  'department-agrees': decided.OpinionForm,
  'department-objects': decided.OpinionForm,
  'propose-grant': decided.GrantOpinionForm,
  'propose-unpublished': decided.GrantOpinionForm,
  'propose-refusal': decided.RefusalOpinionForm,
  object: decided.ObjectionForm,
  confirm: decided.DecisionForm,
  refuse: decided.RefusalForm,
  'send-back': found.ReasonedForm,
  'deliver-refusal': found.NoteForm,
  extend: found.ReasonedForm,
  terminate: found.ReasonedForm,
  withdraw: found.ReasonedForm,
  'pay-first': decided.PaymentForm,
  'pay-small': decided.PaymentForm,
  'make-up-papers': found.ReasonedForm,
  'call-conference': found.ReasonedForm,
  'record-conference': found.ConferenceForm,
} as const;

export type CaseActionName = keyof typeof CASE_ACTION_FORMS;
export const CASE_ACTION_NAMES = Object.keys(CASE_ACTION_FORMS) as CaseActionName[];
