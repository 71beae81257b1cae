// One feed entry a commit, numbered without gaps.
MATCH (m:_Meta {id: 'store'}) SET m.seq = $seq
CREATE (f:_Feed {seq: $seq, at: $at, kind: $kind, source: $source, count: $count})
