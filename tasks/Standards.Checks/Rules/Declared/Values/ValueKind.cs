namespace Standards.Checks.Rules.Declared.Values;

/// <summary>What a value is.</summary>
internal enum ValueKind
{
    Text,
    Number,
    Boolean,
    List,
    Map,

    /// <summary>Nothing was written, or <c>null</c>.</summary>
    Nothing,
}
