import type { ColumnClass, Wall } from './access-terms.ts'

/**
 * THE declaration of access: every table of schema data, every column with its class, the wall before it and who may write.
 * Policies, column grants and docs/access.md are generated from it; the server refuses to serve when the database was
 * made from another version. What a wall, a grant, a role or a class means stands in access-terms.ts.
 */
export type TableAccess = {
  wall: Wall
  /** Columns by class, names separated by spaces; each column of the table stands here exactly once. */
  columns: Partial<Record<ColumnClass, string>>
  /** Columns that the staff login may change after insert; none means: never changed. */
  change?: string
  /** Whether the staff login may insert rows. */
  insert?: boolean
  /** Columns that the worker login (figures, deletion) may read. */
  worker?: string
  /** Columns that the police login may read in a room; none means: all that staff may. */
  police?: string
  /** Whether the gate's own functions write here as well as read. */
  gateWrites?: boolean
  /** Columns that a citizen may read of what was released to them. */
  portal?: string
  /** Each row has a class of its own (class), without the secrecy of a department. */
  rowClass?: boolean
  /** Rows of a department (owner_department, class, person_id) stay in it unless shared. */
  secret?: boolean
  /** Also the owner of the row (a staff column) sees it in lists across families. */
  listedTo?: string
  /** Of the municipality's own set-up: read by the staff login alone, not by police, steering or control. */
  staffOnly?: boolean
  /** Own rows about a family that nobody reads or writes while the family is restricted. */
  rests?: boolean
  /** Grants of this kind of table that do not open this one. */
  closedTo?: string
  /** Staff columns that say who wrote the row: whoever acts, nobody else. A column that may be changed is the last writer's. */
  author?: string
  /** Whether only the author changes the row. */
  ownChange?: boolean
  /** Staff columns that say who did something with the row later: nobody yet, or whoever sets them. */
  actedBy?: string
  /** Staff columns that name a colleague who has not written anything by that: a leader, somebody responsible. */
  names?: string
  /** Columns with several persons, all of the row's own family. */
  persons?: string
  /** Columns that may name a family, in tables outside the families; `family_id` when nothing is said. */
  families?: string
}

export const access: Record<string, TableAccess> = {
  municipality: {
    wall: 'organisation',
    columns: {
      META: 'tenant name programme_name aim signal_retention_days window_hours caseload_ceiling smallest_cell founded_at handover_days step_down_months later_months follow_up_close_days follow_up_regular_days follow_up_light_days follow_up_leader_days way_in_phone answer_pair_hours answer_leader_hours weekly_things opening_hours birthday_days mail_domain',
    },
    change:
      'programme_name aim signal_retention_days window_hours caseload_ceiling smallest_cell handover_days step_down_months later_months follow_up_close_days follow_up_regular_days follow_up_light_days follow_up_leader_days way_in_phone answer_pair_hours answer_leader_hours weekly_things opening_hours birthday_days mail_domain',
    worker: 'tenant name smallest_cell window_hours weekly_things',
  },
  legal_parameter: {
    wall: 'organisation',
    columns: { META: 'tenant code value unit source valid_from valid_to' },
    insert: true,
    worker: 'tenant code value unit valid_from valid_to',
  },
  department: {
    wall: 'organisation',
    columns: { META: 'tenant code name' },
    insert: true,
    change: 'name',
    gateWrites: true,
    worker: 'tenant code name',
  },
  staff: {
    wall: 'organisation',
    names: 'leader_id',
    columns: {
      META: 'tenant id given_name family_name profession department phone email roles door active leader_id version languages',
    },
    insert: true,
    change: 'given_name family_name profession department phone email leader_id version',
    gateWrites: true,
    worker: 'tenant id active',
  },
  team: {
    wall: 'organisation',
    columns: { META: 'tenant id name co_located started_on ended_on' },
    insert: true,
    change: 'name co_located ended_on',
  },
  team_seat: {
    wall: 'organisation',
    names: 'staff_id',
    columns: { META: 'tenant team_id staff_id from_on to_on lent_hours' },
    insert: true,
    change: 'to_on lent_hours',
    worker: 'tenant team_id staff_id from_on to_on',
    gateWrites: true,
  },
  measure_type: {
    wall: 'organisation',
    staffOnly: true,
    author: 'set_by',
    columns: {
      META: 'tenant code valid_from name law form origin whom in_group provider kroner price_unit price_source weeks intensity evidence complaint in_use set_by set_at',
    },
    insert: true,
  },
  mandate: {
    wall: 'organisation',
    staffOnly: true,
    names: 'holder_id stand_in_id',
    columns: {
      META: 'tenant id department holder_id holder_function stand_in_id measures law most_kroner most_weeks answer_hours valid_from valid_to set_by set_at ended_by version',
    },
    gateWrites: true,
  },
  working_hours: {
    wall: 'organisation',
    staffOnly: true,
    columns: { META: 'tenant staff_id weekday from_time to_time' },
    gateWrites: true,
  },
  absence: {
    wall: 'organisation',
    staffOnly: true,
    columns: { META: 'tenant id staff_id from_on to_on stand_in recorded_by recorded_at removed_at' },
    gateWrites: true,
  },
  first_words: {
    wall: 'organisation',
    staffOnly: true,
    columns: { META: 'tenant id code set_at occasion danish english in_use set_by' },
    gateWrites: true,
  },
  hard_word: {
    wall: 'organisation',
    staffOnly: true,
    columns: { META: 'tenant id word set_at offer in_use set_by' },
    gateWrites: true,
  },
  draft: {
    wall: 'own',
    rests: true,
    columns: { META: 'tenant staff_id family_id key updated_at', CONF: 'body' },
    insert: true,
    change: 'body updated_at',
    gateWrites: true,
  },

  family: {
    wall: 'related',
    columns: {
      META: 'tenant id number phase strand basis silence_days entered_on active_on ended_on restricted_at restricted_by restricted_why version',
      ORD: 'label interpreter reach_hint strengths address_key',
    },
    change: 'label phase basis interpreter reach_hint silence_days strengths active_on ended_on version',
    gateWrites: true,
    worker: 'tenant id phase strand basis entered_on active_on ended_on',
  },
  person: {
    wall: 'opened',
    columns: {
      META: 'tenant id family_id part participates at_home protected version',
      ORD: 'given_name family_name birth_date sex phone language deceased_on folded_name',
      CPR: 'cpr_hash cpr_sealed',
    },
    insert: true,
    gateWrites: true,
    change:
      'given_name family_name birth_date part sex participates at_home protected phone language deceased_on folded_name version',
    worker: 'tenant id family_id birth_date part participates',
  },
  kinship: {
    wall: 'opened',
    columns: {
      META: 'removed_at custody_changed_at',
      ORD: 'tenant family_id from_person to_person kind custody',
    },
    insert: true,
    change: 'custody removed_at custody_changed_at',
  },
  family_relation: {
    wall: 'related',
    author: 'added_by',
    names: 'staff_id',
    columns: { META: 'tenant id family_id staff_id kind from_at to_at added_by' },
    insert: true,
    change: 'to_at',
    gateWrites: true,
    worker: 'tenant id family_id staff_id kind from_at to_at',
  },
  network_person: {
    wall: 'opened',
    columns: { META: 'tenant id family_id removed_at', ORD: 'name part phone wanted_by' },
    insert: true,
    change: 'name part phone removed_at',
  },
  department_case: {
    wall: 'opened',
    columns: { META: 'tenant id family_id person_id department opened_on closed_on', ORD: 'subject handler' },
    insert: true,
    change: 'closed_on',
    gateWrites: true,
  },
  case_handover: {
    wall: 'related',
    actedBy: 'decided_by acknowledged_by',
    names: 'responsible_id',
    columns: {
      META: 'tenant case_id family_id department way due_on closed_on responsible_id decided_on decided_by acknowledged_at acknowledged_by version',
    },
    insert: true,
    gateWrites: true,
    change:
      'way due_on closed_on responsible_id decided_on decided_by acknowledged_at acknowledged_by version',
  },
  whereabouts: {
    wall: 'opened',
    closedTo: 'supervision records',
    columns: { META: 'tenant id family_id person_id kind from_on', PROT_ADDR: 'value sealed' },
    insert: true,
    gateWrites: true,
  },

  list_meeting: {
    wall: 'room',
    names: 'chair_id',
    columns: {
      META: 'tenant id held_on starts_at chair_id state closed_at persons_count outcome_counts version',
    },
    insert: true,
    change: 'state closed_at persons_count outcome_counts version',
    gateWrites: true,
  },
  list_participant: {
    wall: 'room',
    names: 'staff_id',
    columns: { META: 'tenant meeting_id staff_id' },
    insert: true,
  },
  list_import: {
    wall: 'board',
    author: 'imported_by',
    columns: {
      META: 'tenant id meeting_id file_name fingerprint accepted rejected duplicates imported_at imported_by',
    },
    insert: true,
  },
  signal: {
    wall: 'room',
    actedBy: 'decided_by',
    names: 'responsible_id',
    families: 'family_id matched_family',
    police: 'tenant id meeting_id sex age standing seen seen_by seen_on discussed carried_on received_at',
    columns: {
      META: 'tenant id strand meeting_id import_id age standing state decision responsible_id due_on decided_by decided_at match match_confirmed matched_family family_id follows not_included received_at delete_on discussed carried_on decided_meeting_id done_at version',
      P115: 'sex seen seen_by seen_on strengths reason who_then',
    },
    insert: true,
    change:
      'strengths seen state decision reason who_then not_included responsible_id due_on decided_by decided_at decided_meeting_id done_at match_confirmed matched_family family_id delete_on version',
    gateWrites: true,
    worker: 'tenant id strand state decision received_at delete_on family_id',
  },
  signal_identity: {
    wall: 'opened-signal',
    columns: {
      META: 'tenant signal_id',
      P115: 'given_name family_name birth_date folded_name',
      CPR: 'cpr_hash cpr_sealed',
    },
    insert: true,
    gateWrites: true,
  },
  list_source: {
    wall: 'board',
    author: 'saved_by',
    columns: { META: 'tenant source headings saved_by saved_at' },
    insert: true,
    change: 'headings saved_by saved_at',
  },
  strand_rule: {
    wall: 'organisation',
    author: 'set_by',
    columns: { META: 'tenant strand legal_basis source form retention_days valid_from set_by set_at' },
    insert: true,
  },
  concern_link: {
    wall: 'board',
    author: 'made_by',
    columns: {
      META: 'tenant id partner made_by made_at expires_on closed_at daily_limit',
      SEALED: 'token_hash',
    },
    insert: true,
    change: 'closed_at',
    gateWrites: true,
  },
  concern: {
    wall: 'board',
    columns: { META: 'tenant signal_id link_id reported_by once receipt received_at files' },
    gateWrites: true,
  },
  concern_words: {
    wall: 'opened-signal',
    columns: {
      META: 'tenant signal_id told',
      CONF: 'seen strengths about sender_name sender_part sender_phone',
    },
    gateWrites: true,
  },
  concern_file: {
    wall: 'opened-signal',
    actedBy: 'opened_by',
    columns: {
      META: 'tenant id signal_id kind size scan uploaded_at opened_by opened_at',
      SEALED: 'content',
    },
    change: 'opened_by opened_at',
    gateWrites: true,
  },
  child_notice: {
    wall: 'board',
    columns: {
      META: 'tenant id signal_id received_at assess_by receipt_on assessed_at assessed_by acute receipt_at receipt_by_id outcome closed_at closed_by_id',
    },
    gateWrites: true,
  },
  child_notice_words: {
    wall: 'opened-signal',
    author: 'written_by',
    columns: { META: 'tenant signal_id kind written_by written_at', CONF: 'words' },
    insert: true,
    gateWrites: true,
  },
  child_notice_breach: {
    wall: 'board',
    columns: { META: 'tenant notice_id deadline noticed_at' },
    gateWrites: true,
  },
  criterion: {
    wall: 'organisation',
    author: 'set_by',
    columns: { META: 'tenant code kind name help steps in_use valid_from set_by set_at' },
    insert: true,
  },
  criterion_answer: {
    wall: 'opened-signal',
    author: 'answered_by',
    columns: {
      META: 'tenant id signal_id code valid_from answer answered_by answered_at',
      CONF: 'step knowledge judged_by',
    },
    insert: true,
    gateWrites: true,
  },
  deletion: { wall: 'board', columns: { META: 'tenant id what rule number deleted_at' }, gateWrites: true },

  contact: {
    wall: 'opened',
    author: 'staff_id',
    ownChange: true,
    columns: {
      META: 'tenant id family_id person_id staff_id department kind happened_at outside_hours family_visible recorded_at removed_at version means through reply told language with_interpreter',
      ORD: 'words through_words told_words',
    },
    insert: true,
    change: 'removed_at version',
    worker: 'tenant id family_id staff_id kind happened_at outside_hours removed_at',
  },
  contact_state: {
    wall: 'related',
    columns: {
      META: 'tenant family_id last_contact_at tries_since first_try_at tries_ever outside_hours_ever not_now_ever through_ever means_ever',
    },
    insert: true,
    change:
      'last_contact_at tries_since first_try_at tries_ever outside_hours_ever not_now_ever through_ever means_ever',
    worker: 'tenant family_id last_contact_at',
  },
  appointment: {
    wall: 'related',
    author: 'made_by',
    names: 'staff_id',
    columns: {
      META: 'tenant id family_id person_id staff_id starts_at state made_by made_at from_contact settled_contact version',
      ORD: 'what place',
    },
    insert: true,
    change: 'starts_at state what place settled_contact version',
    gateWrites: true,
    worker: 'tenant id family_id person_id starts_at state',
  },
  promise: {
    wall: 'related',
    author: 'promised_by',
    columns: {
      META: 'tenant id family_id to_person promised_by promised_at due_on kept_at broken_at moves from_contact version',
      ORD: 'words',
    },
    insert: true,
    change: 'due_on kept_at broken_at moves version',
    gateWrites: true,
    worker: 'tenant id family_id due_on kept_at promised_at',
  },
  released_page: {
    wall: 'citizen',
    rowClass: true,
    author: 'released_by',
    actedBy: 'withdrawn_by',
    portal: 'tenant id family_id recipient_id about_id class language released_at content',
    columns: {
      META: 'tenant id family_id recipient_id about_id audience class language released_by released_at withdrawn_at withdrawn_by',
      CONF: 'content',
    },
    insert: true,
    change: 'withdrawn_at withdrawn_by',
  },
  motivation_window: {
    wall: 'related',
    author: 'opened_by',
    names: 'responsible_id',
    columns: {
      META: 'tenant id family_id person_id opened_at opened_by offer_by responsible_id first_action_at closed_at outcome from_contact version',
      ORD: 'words wish first_action lesson',
    },
    insert: true,
    change: 'responsible_id first_action first_action_at closed_at outcome lesson version',
    gateWrites: true,
    worker: 'tenant id family_id opened_at offer_by first_action_at closed_at outcome',
  },

  consent_text: {
    wall: 'organisation',
    staffOnly: true,
    author: 'set_by',
    columns: { META: 'tenant purpose version valid_from body set_by set_at' },
    insert: true,
  },
  consent: {
    wall: 'opened',
    author: 'asked_by',
    columns: {
      META: 'tenant id family_id person_id purpose department state how given_by capacity language interpreter text_version asked_at asked_by answered_at valid_from valid_to withdrawn_at withdrawn_by withdrawal_noted_at version recipient classes',
      ORD: 'witness',
    },
    insert: true,
    change:
      'state how given_by capacity witness language interpreter text_version answered_at valid_to withdrawn_at withdrawn_by withdrawal_noted_at version',
    worker: 'tenant family_id purpose state answered_at',
  },
  consent_answer: {
    wall: 'opened',
    author: 'recorded_by',
    columns: {
      META: 'tenant consent_id given_by family_id capacity answer how answered_at recorded_at recorded_by noted_at',
      ORD: 'witness',
      CONF: 'note',
    },
    insert: true,
  },
  share: {
    wall: 'opened',
    author: 'recorded_by',
    columns: {
      META: 'tenant id family_id person_id from_department to_department classes purpose basis consent_id other_consent_id from_at to_at ended_at mode recipient_kind child_informed not_for_investigation recorded_by recorded_at',
      CONF: 'recipient_name what necessity not_informed_because other_law',
    },
    insert: true,
    change: 'ended_at',
  },
  basis_setting: {
    wall: 'organisation',
    author: 'set_by',
    columns: { META: 'tenant id basis in_use from_on reason set_by set_at' },
    insert: true,
  },

  journal_note: {
    wall: 'opened',
    author: 'filed_by',
    secret: true,
    columns: {
      META: 'tenant id family_id person_id owner_department class happened_on provenance corrects filed_at filed_by',
      CONF: 'subject body',
    },
    insert: true,
  },
  measure: {
    wall: 'opened',
    author: 'recorded_by',
    secret: true,
    columns: {
      META: 'tenant id family_id person_id owner_department class started_on ended_on helped recorded_by recorded_at version',
      CONF: 'name law',
    },
    insert: true,
    change: 'ended_on helped version',
    gateWrites: true,
  },

  measure_grant: {
    wall: 'opened',
    secret: true,
    author: 'made_by',
    actedBy: 'decided_by issued_by',
    names: 'asked_id',
    columns: {
      META: 'tenant id family_id person_id owner_department class type_code form complaint outcome state kroner weeks starts_on window_id goal_id step_id view_how view_on consent_by consent_on hearing hearing_on child_plan asked_id asked_at answer_by mandate_id decided_by decided_at issued_by issued_at complaint_on measure_id made_by made_at version',
      CONF: 'name law purpose reason view_words hearing_words answer_words',
    },
    insert: true,
    change: 'state issued_by issued_at complaint_on version',
    gateWrites: true,
  },
  measure_group: {
    wall: 'organisation',
    staffOnly: true,
    columns: { META: 'tenant id type_code name place seats made_by made_at closed_on version' },
    gateWrites: true,
  },
  group_session: {
    wall: 'organisation',
    staffOnly: true,
    columns: { META: 'tenant id group_id starts_at minutes called_off_at' },
    gateWrites: true,
  },
  group_place: {
    wall: 'opened',
    author: 'recorded_by',
    columns: {
      META: 'tenant id family_id group_id person_id grant_id state asked_on recorded_by version',
    },
    insert: true,
    change: 'state version',
  },
  group_attendance: {
    wall: 'opened',
    author: 'recorded_by',
    columns: { META: 'tenant session_id place_id family_id answer recorded_by recorded_at' },
    insert: true,
    change: 'answer recorded_at',
  },

  assessment: {
    wall: 'opened',
    author: 'started_by',
    persons: 'with_persons',
    closedTo: 'supervision',
    columns: {
      META: 'tenant id family_id profile definition started_at started_by with_persons finished_at version',
    },
    insert: true,
    change: 'with_persons finished_at version',
    gateWrites: true,
    worker: 'tenant id family_id started_at finished_at',
  },
  assessment_part: {
    wall: 'opened',
    closedTo: 'supervision',
    columns: { META: 'tenant family_id assessment_id part status seconds_spent version', ORD: 'reason' },
    insert: true,
    change: 'status reason seconds_spent version',
    worker: 'tenant family_id assessment_id part seconds_spent',
  },
  assessment_answer: {
    wall: 'opened',
    author: 'answered_by',
    closedTo: 'supervision',
    secret: true,
    columns: {
      META: 'tenant id family_id assessment_id part question subject person_id owner_department class state source source_on answered_by answered_at version',
      CONF: 'value',
    },
    insert: true,
    change: 'value state source source_on answered_by answered_at version',
  },

  plan: {
    wall: 'opened',
    author: 'started_by',
    columns: { META: 'tenant id family_id version_no started_at started_by version' },
    insert: true,
    change: 'version_no version',
    worker: 'tenant family_id started_at',
  },
  plan_version: {
    wall: 'opened',
    author: 'made_by',
    columns: { META: 'tenant plan_id version_no family_id changed asks_again made_at made_by', ORD: 'why' },
    insert: true,
  },
  plan_quote: {
    wall: 'opened',
    author: 'recorded_by',
    columns: { META: 'tenant id family_id person_id kind said_on recorded_by replaced_at', ORD: 'words' },
    insert: true,
    change: 'replaced_at',
  },
  goal: {
    wall: 'opened',
    author: 'made_by',
    secret: true,
    columns: {
      META: 'tenant id family_id plan_id person_id owner_department class stage position scale_then scale_now scale_wished scale_by scale_on made_at made_by version',
      CONF: 'words staff_line helps why signs',
    },
    insert: true,
    change: 'staff_line helps stage why position scale_now scale_wished scale_by scale_on signs version',
    worker: 'tenant family_id stage scale_then scale_now',
  },
  step: {
    wall: 'related',
    author: 'made_by',
    names: 'owner_staff',
    secret: true,
    listedTo: 'owner_staff',
    columns: {
      META: 'tenant id family_id goal_id person_id owner_department class owner_staff owner_person due_on status position under_department type_code made_at made_by version',
      CONF: 'what waiting_for law',
    },
    insert: true,
    change: 'status due_on waiting_for position under_department law type_code version',
    worker: 'tenant id family_id status due_on owner_staff owner_person',
  },
  agreement: {
    wall: 'opened',
    author: 'asked_by',
    columns: {
      META: 'tenant id family_id plan_id version_no person_id answer how asked_at asked_by',
      ORD: 'comment',
    },
    insert: true,
    gateWrites: true,
    worker: 'tenant family_id version_no person_id answer',
  },

  demand: {
    wall: 'opened',
    author: 'made_by',
    persons: 'person_ids',
    secret: true,
    columns: {
      META: 'tenant id family_id person_id person_ids owner_department class kind nature starts_on at_time minutes repeat except_on movable part_of made_by made_at removed_at version',
      CONF: 'what place law sanction asks',
    },
    insert: true,
    change: 'starts_on at_time except_on part_of removed_at version',
    worker:
      'tenant id family_id person_ids owner_department kind nature starts_on at_time minutes repeat except_on part_of removed_at',
  },
  agreed_limit: {
    wall: 'opened',
    author: 'agreed_by',
    columns: {
      META: 'tenant id family_id person_id per_week not_before not_after free_days agreed_on agreed_by recorded_at replaced_at',
      ORD: 'words',
    },
    insert: true,
    change: 'replaced_at',
    worker: 'tenant family_id person_id per_week agreed_on replaced_at',
  },
  own_life: {
    wall: 'opened',
    author: 'recorded_by',
    columns: {
      META: 'tenant id family_id person_id starts_on at_time minutes repeat recorded_by recorded_at removed_at',
      ORD: 'what',
    },
    insert: true,
    change: 'removed_at',
  },
  acute_problem: {
    wall: 'opened',
    author: 'recorded_by',
    columns: {
      META: 'tenant id family_id person_id goal_id step_id from_on until_on recorded_by recorded_at closed_at settled',
      CONF: 'what',
    },
    insert: true,
    change: 'closed_at settled',
  },
  travel_time: {
    wall: 'opened',
    author: 'recorded_by',
    columns: { META: 'tenant family_id minutes recorded_by recorded_at', ORD: 'from_place to_place' },
    insert: true,
    change: 'minutes recorded_by recorded_at',
  },
  hold_request: {
    wall: 'related',
    author: 'asked_by',
    actedBy: 'answered_by',
    persons: 'person_ids',
    columns: {
      META: 'tenant id family_id demand_id kind person_ids from_department asked_department duty occurrence_on from_on until_on to_on to_time join_key answer_by_on asked_by asked_at answer answered_by answered_at withdrawn_at version',
      ORD: 'reason answer_reason',
    },
    insert: true,
    change: 'withdrawn_at version',
    gateWrites: true,
    worker: 'tenant family_id demand_id kind from_on until_on answer answered_at withdrawn_at',
  },

  family_message: {
    wall: 'opened',
    names: 'received_by answered_by',
    columns: {
      META: 'tenant id family_id channel received_at received_by for_staff answered_at answered_by removed_at version',
      CONF: 'from_name call_back said answer',
    },
    gateWrites: true,
  },
  relation_holder: {
    wall: 'related',
    author: 'set_by',
    names: 'staff_id',
    columns: { META: 'tenant id family_id person_id staff_id from_on to_on set_by removed_at version' },
    insert: true,
    change: 'to_on removed_at version',
  },
  follow_up_rhythm: {
    wall: 'related',
    author: 'set_by',
    columns: { META: 'tenant family_id intensity agreed_on set_by version', ORD: 'because' },
    insert: true,
    change: 'intensity because agreed_on set_by version',
  },
  follow_up: {
    wall: 'related',
    author: 'held_by',
    persons: 'with_persons',
    columns: {
      META: 'tenant id family_id held_on with_persons next_on held_by recorded_at removed_at version',
      ORD: 'changed',
    },
    insert: true,
    change: 'removed_at version',
  },
  own_number: {
    wall: 'opened',
    columns: { META: 'tenant follow_up_id person_id family_id', ORD: 'value' },
    insert: true,
  },
  ending_plan: {
    wall: 'related',
    author: 'started_by',
    actedBy: 'agreed_by',
    names: 'way_in_staff',
    columns: {
      META: 'tenant id family_id why ends_on way_in_staff own_view_by started_at started_by agreed_on agreed_how agreed_by set_aside_at version',
      ORD: 'way_in_words if_it_tips own_view farewell',
    },
    insert: true,
    change:
      'why ends_on way_in_staff way_in_words if_it_tips own_view own_view_by farewell agreed_on agreed_how agreed_by set_aside_at version',
    gateWrites: true,
  },
  ending_step: {
    wall: 'related',
    names: 'staff_id',
    columns: {
      META: 'tenant id family_id plan_id due_on staff_id done_on removed_at version',
      ORD: 'what',
    },
    insert: true,
    change: 'what due_on staff_id done_on removed_at version',
  },
  hand_back: {
    wall: 'related',
    actedBy: 'taken_by noted_by',
    columns: {
      META: 'tenant id family_id plan_id department due_on taken_on taken_by noted_by removed_at version',
      ORD: 'what receiver',
    },
    insert: true,
    change: 'department what due_on receiver taken_on taken_by noted_by removed_at version',
  },
  later_talk: {
    wall: 'related',
    actedBy: 'settled_by',
    columns: { META: 'tenant id family_id plan_id months outcome settled_on settled_by version' },
    insert: true,
    change: 'outcome settled_on settled_by version',
  },

  recusal: {
    wall: 'personal',
    columns: {
      META: 'tenant id staff_id family_id person_id declared_by declared_at lifted_by lifted_at',
    },
    gateWrites: true,
  },
  family_seal: {
    wall: 'opened',
    columns: { META: 'tenant id family_id sealed_by sealed_at lifted_by lifted_at' },
    gateWrites: true,
  },
  family_seal_name: {
    wall: 'opened',
    columns: { META: 'tenant seal_id staff_id family_id added_by added_at removed_at' },
    gateWrites: true,
  },
  supervision: {
    wall: 'opening',
    columns: {
      META: 'tenant id family_id staff_id sensitive opened_at until_at ended_at',
      ORD: 'reason sensitive_reason',
    },
    gateWrites: true,
  },
  break_glass: {
    wall: 'opening',
    columns: {
      META: 'tenant id family_id staff_id reason_code opened_at until_at ended_at review_due_on reviewed_by reviewed_at judgement',
      ORD: 'reason review_words',
    },
    gateWrites: true,
  },
  notification: {
    wall: 'own',
    columns: { META: 'tenant id staff_id kind family_id about_staff subject_id made_at seen_at' },
    change: 'seen_at',
    gateWrites: true,
  },

  released_figures: {
    wall: 'released',
    columns: { META: 'tenant id period_from period_to figures made_at' },
  },
  release_ledger: { wall: 'service', columns: { META: 'tenant period_to ledger made_at' } },
}
