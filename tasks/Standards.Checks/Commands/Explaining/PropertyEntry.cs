namespace Standards.Checks.Commands.Explaining;

/// <summary>A row of the table of properties: one that the policy sets.</summary>
/// <param name="Name">Name of the property.</param>
/// <param name="Default">Its default in a library, locally, in Debug; empty for none.</param>
/// <param name="Elsewhere">Where the default differs, such as <c>CI: true; Release: true</c>; empty for nowhere.</param>
/// <param name="SetIn">The file of the policy that sets it.</param>
/// <param name="Text">What it does.</param>
/// <param name="Clause">Key of the clause that it serves.</param>
public sealed record PropertyEntry(string Name, string Default, string Elsewhere, string SetIn, string Text, string Clause)
{
    /// <summary>The rule that reports another value; empty when a project may choose.</summary>
    public string MandatoryBy => Text.IndexOf("Mandatory: ", StringComparison.Ordinal) is var at and >= 0 ? Text[(at + 11)..].Split('.')[0] : "";

    /// <summary>The rows of the Markdown table.</summary>
    public static IReadOnlyList<PropertyEntry> Read(string markdown)
    {
        var entries = new List<PropertyEntry>();
        foreach (var line in markdown.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray();
            if (cells.Length == 6)
            {
                entries.Add(new PropertyEntry(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]));
            }
        }

        return entries;
    }
}
