// Words that the store was not told of yet.
UNWIND $rows AS row
MERGE (w:_Word {list: row.list, name: row.name}) ON CREATE SET w.code = row.code
