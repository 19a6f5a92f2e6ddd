namespace Standards.Checks.Commands.Explaining;

/// <summary>The part about clauses.</summary>
internal static class ClauseList
{
    public static void Write(Page page, IEnumerable<Clause> clauses)
    {
        page.Heading("Clauses that it serves");
        foreach (var clause in clauses)
        {
            page.Item(
                clause.Statement.Length == 0
                    ? clause.Key
                    : $"{clause.Key}: {clause.Statement.TrimEnd('.')}. {(clause.Sources.Count == 0 ? "" : $"({string.Join("; ", clause.Sources)})")}");
        }
    }
}
