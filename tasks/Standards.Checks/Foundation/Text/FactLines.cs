namespace Standards.Checks.Foundation.Text;

/// <summary>Lines of <c>key=value</c> in which targets hand over what evaluation knows. A line without a key says nothing.</summary>
internal sealed class FactLines(IEnumerable<string> lines)
{
    private readonly ILookup<string, string> values = lines
        .Select(line => (Line: line, At: line.IndexOf('=', StringComparison.Ordinal)))
        .Where(line => line.At > 0)
        .ToLookup(line => line.Line[..line.At].Trim(), line => line.Line[(line.At + 1)..].Trim(), StringComparer.Ordinal);

    /// <summary>The first value; empty when there is none.</summary>
    public string Of(string key) => values[key].FirstOrDefault() ?? "";

    /// <summary>Whether the value is <c>true</c>, in any case.</summary>
    public bool Is(string key) => Of(key).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>All values that are not empty, in the order of the lines.</summary>
    public IEnumerable<string> All(string key) => values[key].Where(value => value.Length > 0);
}
