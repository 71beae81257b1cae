// Tokens that entities carry, postings, postings that an entity's tokens bear out, tokens in use, tokens in the dictionary.
CALL () { MATCH (n:Entity) RETURN coalesce(sum(size(n._tokens)), 0) AS carried }
CALL () { MATCH (p:_Posting) RETURN count(p) AS postings }
CALL () { MATCH (p:_Posting) MATCH (n:Entity {id: p.entity}) WHERE p.token IN n._tokens RETURN count(DISTINCT [p.token, p.entity]) AS matching }
CALL () { MATCH (p:_Posting) RETURN count(DISTINCT p.token) AS used }
CALL () { MATCH (t:_Token) RETURN count(t) AS dictionary }
RETURN carried, postings, matching, used, dictionary
