// Which of these tokens some entity still carries.
UNWIND $tokens AS token
WITH token WHERE EXISTS { MATCH (p:_Posting) WHERE p.token = token }
RETURN token
