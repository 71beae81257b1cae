// Judgements on identities that are masked or gone, with less of what was said.
UNWIND $rows AS row
MATCH (j:Judgement {id: row.props.id}) SET j += row.props
