/**
 * Which links are said to have held at other times by one record than by another: only of these may a reader with less see
 * another time than the link's own. A table of its own, because they are few.
 */
export const linksOfSeveralTimes = `
CREATE TABLE link_varied (link INTEGER PRIMARY KEY);
INSERT INTO link_varied SELECT link FROM link_assertion GROUP BY link
  HAVING min(at) IS NOT max(at) OR count(at) NOT IN (0, count(*)) OR min(until) IS NOT max(until) OR count(until) NOT IN (0, count(*));
`;
