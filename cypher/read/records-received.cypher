// A page, in id order, of records of these statuses that were received by a moment.
MATCH (r:Record) WHERE r.id > $after AND r.receivedAt <= $until AND r.status IN $statuses
RETURN r ORDER BY r.id LIMIT $limit
