// What users judged, in the order in which it was said.
CREATE INDEX judgement_said IF NOT EXISTS FOR (j:Judgement) ON (j.said)
