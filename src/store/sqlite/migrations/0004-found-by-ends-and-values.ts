/**
 * Numbers are found by their last characters, people by their birth date and flights by the aircraft's registration: in stores made
 * before, these search keys and tokens are made of what they hold (search-keys.ts says what they are).
 */
export const foundByEndsAndValues = `
INSERT OR IGNORE INTO token_key (key, token)
  SELECT '$' || substr(token, -4), token FROM (SELECT DISTINCT token FROM posting)
  WHERE length(token) >= 7 AND token GLOB '*[0-9]*' AND token NOT GLOB '*[^A-Z0-9]*' ORDER BY 1, 2;

CREATE TEMP TABLE said (entity INTEGER, record INTEGER, place TEXT, token TEXT);
INSERT INTO said SELECT num, NULL, 'mention', json_extract(intrinsic, '$.dateOfBirth') FROM entity WHERE intrinsic LIKE '%"dateOfBirth"%';
INSERT INTO said SELECT num, NULL, 'inline', coalesce(json_extract(props, '$.dateOfBirth'), replace(upper(json_extract(props, '$.aircraftRegistration')), '-', ''))
  FROM entity WHERE props LIKE '%"dateOfBirth"%' OR props LIKE '%"aircraftRegistration"%';
INSERT INTO said SELECT entity, record, 'further', coalesce(json_extract(props, '$.dateOfBirth'), replace(upper(json_extract(props, '$.aircraftRegistration')), '-', ''))
  FROM entity_assertion WHERE props LIKE '%"dateOfBirth"%' OR props LIKE '%"aircraftRegistration"%';
UPDATE entity SET base_tokens = coalesce(base_tokens || char(10), '') || s.token FROM said s WHERE s.entity = num AND s.place = 'mention'
  AND instr(char(10) || coalesce(base_tokens, '') || char(10), char(10) || s.token || char(10)) = 0;
UPDATE entity SET tokens = coalesce(tokens || char(10), '') || s.token FROM said s WHERE s.entity = num AND s.place = 'inline'
  AND instr(char(10) || coalesce(tokens, '') || char(10), char(10) || s.token || char(10)) = 0;
UPDATE entity_assertion SET tokens = coalesce(tokens || char(10), '') || s.token FROM said s
  WHERE s.place = 'further' AND s.entity = entity_assertion.entity AND s.record = entity_assertion.record
  AND instr(char(10) || coalesce(tokens, '') || char(10), char(10) || s.token || char(10)) = 0;
INSERT OR IGNORE INTO posting (token, entity) SELECT s.token, coalesce(e.target, e.num) FROM said s JOIN entity e ON e.num = s.entity ORDER BY 1, 2;
DROP TABLE said;
`;
