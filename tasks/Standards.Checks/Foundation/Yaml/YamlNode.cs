namespace Standards.Checks.Foundation.Yaml;

/// <summary>A node of a YAML document with its place, so that every finding about a value has a line and a column.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
public abstract record YamlNode(int Line, int Column);

/// <summary>A value.</summary>
/// <param name="Value">The text, without quotes.</param>
/// <param name="IsPlain">Whether it stood without quotes: only then may it be a number, a boolean or nothing.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
public sealed record YamlScalar(string Value, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Offset of the first character in the text, its quote or sign of a block included; where the value stands is searched from here.</summary>
    internal int Start { get; init; }

    /// <summary>Offset behind the last character.</summary>
    internal int End { get; init; }

    /// <summary>Whether the author wrote nothing, <c>~</c>, <c>null</c>, <c>Null</c> or <c>NULL</c> (core schema of YAML 1.2).</summary>
    public bool IsNull => IsPlain && Value is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A list.</summary>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column);

/// <summary>A map. Keys are unique; their order is that of the file.</summary>
public sealed record YamlMapping(IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>The first <c>&lt;&lt;</c> that brought entries of other maps; null for none.</summary>
    internal YamlScalar? Merge { get; init; }
}
