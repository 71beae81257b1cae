// Identities that have not one person each, and persons without an identity or with another's name but those of answers, for a check of the store.
CALL () {
  MATCH (i:Identity) WHERE COUNT { (i)-[:IDENTIFIED_AS]->(:Person) } <> 1 RETURN i.id AS id
  UNION ALL
  MATCH (p:Person)
  WHERE NOT EXISTS { (p)<-[:IDENTIFIED_AS]-(i:Identity) WHERE i.name = p.name }
    AND (EXISTS { (p)<-[:IDENTIFIED_AS]-() } OR NOT EXISTS { (p)-[:TIED_TO|MEMBER_OF]-() })
  RETURN p.id AS id
}
RETURN id
