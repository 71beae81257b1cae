// Ties that are neither of the present answers nor of any begun after these, in steps.
MATCH (a:Answers {id: 'present'})
MATCH ()-[t:TIED_TO]->() WHERE t.generation < $before AND t.generation <> coalesce(a.generation, 0)
CALL (t) { DELETE t } IN TRANSACTIONS OF 10000 ROWS
