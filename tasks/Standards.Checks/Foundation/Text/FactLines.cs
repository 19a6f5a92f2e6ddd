namespace Standards.Checks.Foundation.Text;

/// <summary>Lines of <c>key=value</c> in which targets hand over what evaluation knows. A line without a key says nothing.</summary>
public sealed class FactLines
{
    private readonly ILookup<string, string> values;

    /// <param name="lines">As they were written.</param>
    public FactLines(IEnumerable<string> lines) =>
        values = lines.Select(Split).OfType<KeyValuePair<string, string>>().ToLookup(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);

    /// <summary>The key and the value of a line, both trimmed; null when it has no key. The value may hold further signs of equality.</summary>
    public static KeyValuePair<string, string>? Split(string line)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 ? KeyValuePair.Create(line[..sign].Trim(), line[(sign + 1)..].Trim()) : null;
    }

    /// <summary>The first value; empty when there is none.</summary>
    public string Of(string key) => values[key].FirstOrDefault() ?? "";

    /// <summary>Whether the value is <c>true</c>, in any case.</summary>
    public bool Is(string key) => Of(key).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>All values that are not empty, in the order of the lines.</summary>
    public IEnumerable<string> All(string key) => values[key].Where(value => value.Length > 0);
}
