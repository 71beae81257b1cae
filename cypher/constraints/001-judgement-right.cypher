// … and by the other.
CREATE INDEX judgement_right IF NOT EXISTS FOR (j:Judgement) ON (j.right)
