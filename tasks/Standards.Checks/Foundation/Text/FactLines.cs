namespace Standards.Checks.Foundation.Text;

/// <summary>
/// Lines of <c>key=value</c> in which targets hand over what evaluation knows. A line that begins with no key continues the value of the
/// line before, because the value of a property may have several lines; the first lines without a key say nothing.
/// </summary>
public sealed class FactLines
{
    private readonly ILookup<string, string> _values;

    /// <summary>Reads lines; the first of a key comes first.</summary>
    public FactLines(IEnumerable<string> lines)
    {
        var facts = new List<(string Key, string Value)>();
        foreach (var line in lines)
        {
            if (Split(line) is var (key, value) && key.All(char.IsAsciiLetter))
            {
                facts.Add((key, value));
            }
            else if (facts.Count > 0)
            {
                facts[^1] = (facts[^1].Key, $"{facts[^1].Value} {line.Trim()}".Trim());
            }
        }

        _values = facts.ToLookup(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
    }

    /// <summary>The key and the value of a line, both trimmed; null when it has no key. The value may hold further signs of equality.</summary>
    public static KeyValuePair<string, string>? Split(string line)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 ? KeyValuePair.Create(line[..sign].Trim(), line[(sign + 1)..].Trim()) : null;
    }

    /// <summary>The first value; empty when there is none.</summary>
    public string Of(string key) => _values[key].FirstOrDefault() ?? "";

    /// <summary>Whether the value is <c>true</c>, in any case.</summary>
    public bool Is(string key) => Of(key).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>All values that are not empty, in the order of the lines.</summary>
    public IEnumerable<string> All(string key) => _values[key].Where(value => value.Length > 0);

    /// <summary>The parts of a value that is an MSBuild list: separated by <c>;</c>, without white space around them, none empty.</summary>
    public IReadOnlyList<string> List(string key) => Of(key).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
