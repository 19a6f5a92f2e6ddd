namespace Standards.Sdk.Tests.Harness;

/// <summary>One documented property.</summary>
/// <param name="Name">The property.</param>
/// <param name="Default">Its value in a library, locally, in Debug; empty when it is not set.</param>
/// <param name="Elsewhere">Other values by place: <c>CI</c>, <c>Release</c>, <c>cmd/</c>, <c>tests/</c>.</param>
/// <param name="File">The file that sets it.</param>
/// <param name="Clause">Key of the clause that it serves.</param>
internal sealed record PropertyRow(string Name, string Default, IReadOnlyDictionary<string, string> Elsewhere, string File, string Clause)
{
    /// <summary>The documented value in a place.</summary>
    public string In(string place) => Elsewhere.GetValueOrDefault(place, Default);

    public static PropertyRow Parse(string line)
    {
        var cells = line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray();
        var elsewhere = cells[2]
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(entry => entry.Split(": ", 2))
            .ToDictionary(entry => entry[0].Trim('`'), entry => entry[1].Trim('`'));
        return new PropertyRow(cells[0].Trim('`'), cells[1].Trim('`'), elsewhere, cells[3], cells[5]);
    }
}
